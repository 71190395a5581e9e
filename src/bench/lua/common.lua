-- What every script of the load shares: reading its input, and one line of figures at the end.
local common = {}
local threads = {}

function common.setup(thread)
  thread:set("index", #threads)
  threads[#threads + 1] = thread
end

-- Latencies are in microseconds, corrected by wrk for requests that a slow answer held back.
function common.done(summary, latency)
  local furthest = 0
  for _, thread in ipairs(threads) do furthest = math.max(furthest, thread:get("sequence") or 0) end
  local errors = summary.errors
  print(string.format("load requests=%d micros=%d p50=%d p99=%d max=%d refused=%d broken=%d furthest=%d",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, furthest))
end

return common
