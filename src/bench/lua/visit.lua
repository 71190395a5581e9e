-- One address, asked for by one signed-in learner after the other.
-- Arguments: file of sessions, path, Accept-Encoding.
local common = require("common")

setup = common.setup
done = common.done

function init(args)
  requests = {}
  for line in io.lines(args[1]) do
    requests[#requests + 1] = "GET " .. args[2] .. " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
      .. "Accept-Encoding: " .. args[3] .. "\r\nCookie: parlemoi=" .. line:match("^%S+") .. "\r\n\r\n"
  end
  -- Threads begin far from each other.
  sequence = index * math.floor(#requests / 2)
end

function request()
  sequence = sequence + 1
  return requests[sequence % #requests + 1]
end
