-- Journal batches of one event. Every request tells one more second of a medium, of the next learner: the second after
-- the one that she told before, on the medium and, where that is not in the future, by the clock. So stretches join, as
-- those of a phone that plays do.
-- Arguments: file of sessions, file of media, threads, first sequence number, the second (since 1970) at which learners
-- told their first one; RATE in the environment: requests a second of each thread, for a steady load.
local common = require("common")
local ffi = require("ffi")

local REQUEST = "POST /api/progress HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
  .. "User-Agent: Mozilla/5.0 (Linux; Android 14) Mobile\r\nCookie: parlemoi=%s\r\nContent-Length: %d\r\n\r\n%s"
local EVENT = '{"device":"d-%d","events":[{"seq":%d,"at":"%s","seconds":1,"activity":"%s","kind":"played",'
  .. '"from":%d,"to":%d}]}'
-- Loaded learners peeked into what lies before them, for a few seconds.
local PEEKED = 5

setup = common.setup
done = common.done

function init(args)
  learners, media = {}, {}
  for line in io.lines(args[1]) do
    local token, first = line:match("^(%S+)\t(%d+)")
    learners[#learners + 1] = { token = token, first = tonumber(first) }
  end
  for line in io.lines(args[2]) do
    local id, seconds = line:match("^(%S+)\t(%d+)")
    media[#media + 1] = { id = id, fresh = tonumber(seconds) - PEEKED - 1 }
  end
  -- Threads take turns, so that no two tell the same.
  threads = tonumber(args[3])
  sequence = tonumber(args[4]) + index
  origin = tonumber(args[5])
end

-- The medium, and the second in it, that somebody reaches who goes on `played` seconds from her next medium.
local function reached(first, played)
  local at = first
  while played >= media[at % #media + 1].fresh do
    played = played - media[at % #media + 1].fresh
    at = at + 1
  end
  return media[at % #media + 1].id, PEEKED + played
end

function request()
  local learner = learners[sequence % #learners + 1]
  local played = math.floor(sequence / #learners)
  local activity, from = reached(learner.first, played)
  local at = os.date("!%Y-%m-%dT%H:%M:%S.000Z", math.min(os.time(), origin + played))
  local body = EVENT:format(index, sequence, at, activity, from, from + 1)
  sequence = sequence + threads
  return REQUEST:format(learner.token, #body, body)
end

local rate = tonumber(os.getenv("RATE") or "0")
if rate > 0 then
  ffi.cdef("typedef struct { long seconds; long micros; } clock_value; int gettimeofday(clock_value *, void *);")
  local clock = ffi.new("clock_value")
  local slot

  -- Milliseconds to wait: each request has a place in the time table, whatever became of the one before.
  function delay()
    ffi.C.gettimeofday(clock, nil)
    local now = tonumber(clock.seconds) * 1000 + tonumber(clock.micros) / 1000
    slot = (slot or now) + 1000 / rate
    return math.max(0, slot - now)
  end
end
