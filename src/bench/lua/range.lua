-- Ranges of 64 KiB of one file, anywhere in it; whole files where its size is 0.
-- Arguments: path, size of the file in bytes.
local common = require("common")
local LENGTH = 65536

setup = common.setup
done = common.done

function init(args)
  math.randomseed(index)
  head = "GET " .. args[1] .. " HTTP/1.1\r\nHost: localhost\r\n"
  pieces = math.floor(tonumber(args[2]) / LENGTH)
end

function request()
  if pieces == 0 then return head .. "\r\n" end
  local from = math.random(0, pieces - 1) * LENGTH
  return string.format("%sRange: bytes=%d-%d\r\n\r\n", head, from, from + LENGTH - 1)
end
