-- Filtered pages of events for wrk, 400 different ones over and over:
--   bench_store fill million.db 1000000
--   sanudo serve --store million.db --port 8765
--   wrk -t2 -c16 -d20s --latency -s bench/serve.lua http://127.0.0.1:8765
local types = {"CONSULT", "ACCUSE", "SANCTION", "ASSAULT", "AID"}
local countries = {"AAX", "BAX", "CAX", "DAX", "EAX", "FAX", "GAX", "HAX"}
local targets = {}
for _, kind in ipairs(types) do
  for _, country in ipairs(countries) do
    for year = 2001, 2010 do
      targets[#targets + 1] = string.format(
        "/api/v1/events?type=%s&actor=%s&from=%d-01-01&to=%d-12-31&limit=20", kind, country, year, year)
    end
  end
end
local at = 0
function request()
  at = at % #targets + 1
  return wrk.format("GET", targets[at])
end
