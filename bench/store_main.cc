// SPDX-License-Identifier: Apache-2.0
// Fills a store with made-up events and times each ready view on it.
//   bench_store fill FILE EVENTS     ten events a document, 200 countries (Zipf), 25 years
//   bench_store ask FILE [TIMES]     median and 90th percentile of TIMES questions of each kind
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>

#include "sanudo/store.h"

namespace sanudo {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCountries = 200;
constexpr int kEventsPerDocument = 10;
constexpr int kDocumentsPerBatch = 2000;
constexpr int64_t kRowsAsked = 100;

struct Type {
  const char* name;
  int quad;
  double score;
};
constexpr Type kTypes[] = {{"CONSULT", 1, 2.5},   {"CONSULT", 1, 2.5},   {"AGREE", 1, 2.5},
                           {"SUPPORT", 1, 5},     {"COOPERATE", 2, 9.5}, {"AID", 2, 10},
                           {"REQUEST", 3, 0},     {"ACCUSE", 3, -3},     {"REJECT", 3, -2},
                           {"THREATEN", 3, -3.5}, {"PROTEST", 4, -5},    {"SANCTION", 4, -6},
                           {"COERCE", 4, -7},     {"ASSAULT", 4, -9}};
constexpr const char* kSectors[] = {"GOV", "GOV", "GOV", "MIL", "CVL", "OPP", "JUD", "LEG"};

// Of this thread's processor: the machine may have other work.
double processor_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double spent_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// The same world at every run.
class World {
 public:
  size_t below(size_t most) { return random_() % most; }

  // Rank by Zipf's law: the first countries are in most of the news.
  std::string country() {
    const double draw = static_cast<double>(random_() % 1'000'000) / 1e6;
    const auto rank = static_cast<int>(std::exp(draw * std::log(kCountries + 1.0))) - 1;
    return fmt::format("{}{}{}", static_cast<char>('A' + rank % 26),
                       static_cast<char>('A' + rank / 26), 'X');
  }

  Entity somebody() {
    Entity entity;
    entity.country = country();
    entity.sector = kSectors[below(std::size(kSectors))];
    entity.code = entity.country + entity.sector;
    const size_t person = below(30);
    entity.entity = fmt::format("person:{}-{}", entity.country, person);
    entity.name = entity.text = fmt::format("Person {} of {}", person, entity.country);
    return entity;
  }

  std::string day() {
    return fmt::format("{}-{:02}-{:02}", 2000 + below(25), 1 + below(12), 1 + below(28));
  }

  Event event(const std::string& id, const std::string& date) {
    const Type& type = kTypes[below(std::size(kTypes))];
    Event event;
    event.id = id;
    event.type = type.name;
    event.quad = type.quad;
    event.score = type.score;
    event.actors = {somebody()};
    if (type.quad == 1 && below(4) == 0) {
      event.actors.push_back(somebody());
    } else {
      event.recipients = {somebody()};
    }
    event.date = DateRange{date, date, "day", ""};
    event.status.future = below(8) == 0;
    event.status.negated = below(20) == 0;
    if (below(3) == 0) event.said_by.push_back({{somebody()}, "said", {}, {}, ""});
    if (below(3) == 0)
      event.about.push_back({"a treaty", {}, fmt::format("treaty:{}", below(250)), "treaty"});
    if (below(2) == 0) event.place = Place{"Town", "Town", country(), 1, 2, 0, "city"};
    event.evidence.span = {0, 30};
    event.confidence = 0.5 + static_cast<double>(below(50)) / 100;
    return event;
  }

  CodedDocument document(int64_t number) {
    CodedDocument coded;
    coded.document.id = fmt::format("{:012x}{:020}", number * 7919, 0);
    coded.document.publisher = fmt::format("Paper {}", below(300));
    coded.document.language = "en";
    coded.document.date = day();
    coded.document.title = fmt::format("Report {}", number);
    coded.document.text = fmt::format("Report {} of talks and threats, word{} word{}.", number,
                                      below(5000), below(50));
    for (int i = 1; i <= kEventsPerDocument; ++i) {
      coded.events.push_back(
          event(fmt::format("{:012x}-e{}", number * 7919, i), coded.document.date));
    }
    return coded;
  }

 private:
  std::mt19937 random_{2021};
};

int fail(const Status& status) {
  fmt::print(stderr, "{}\n", status.message());
  return 1;
}

int fill(const std::string& path, int64_t events) {
  Result<Store> store = Store::open(path, StoreAccess::kWrite);
  if (!store.is_ok()) return fail(store.status());
  World world;
  const int64_t documents = events / kEventsPerDocument;
  const auto start = Clock::now();
  for (int64_t number = 0; number < documents;) {
    Batch batch;
    batch.coder = "bench";
    for (int i = 0; i < kDocumentsPerBatch && number < documents; ++i) {
      Addition addition;
      addition.path = "made up";
      addition.record = ++number;
      addition.place = "made up";
      addition.found = pack(world.document(number));
      batch.additions.push_back(std::move(addition));
    }
    batch.marks.push_back({"made up", 1, 1, number, number == documents});
    const Status added = store.value().add(batch);
    if (!added.is_ok()) return fail(added);
    if (number % 50'000 == 0) {
      fmt::print(stderr, "{} events, {:.0f} s\n", number * kEventsPerDocument, spent_since(start));
    }
  }
  fmt::print("{} events in {:.0f} s\n", events, spent_since(start));
  return 0;
}

struct Question {
  const char* name;
  std::function<Query(World*)> make;
};

std::string month(World* world) {
  return fmt::format("{}-{:02}", 2000 + world->below(25), 1 + world->below(12));
}

Query of(View view, EventFilter filter) {
  return {.view = view, .filter = std::move(filter), .limit = kRowsAsked};
}

// long because: a table.
const std::vector<Question>& questions() {
  static const std::vector<Question> all = {
      {"dyad-month, a dyad, all months",
       [](World* w) {
         Query query =
             of(View::kDyadMonths, {.actors = {w->country()}, .recipients = {w->country()}});
         query.limit = -1;
         return query;
       }},
      {"dyad-month, an actor, a year",
       [](World* w) {
         const std::string year = month(w).substr(0, 4);
         Query query = of(View::kDyadMonths,
                          {.from = year + "-01", .to = year + "-12", .actors = {w->country()}});
         query.limit = -1;
         return query;
       }},
      {"dyad-month, all dyads of a month",
       [](World* w) {
         const std::string one = month(w);
         Query query = of(View::kDyadMonths, {.from = one, .to = one, .actual = true});
         query.limit = -1;
         return query;
       }},
      {"dyads, a dyad",
       [](World* w) {
         return of(View::kDyads, {.actors = {w->country()}, .recipients = {w->country()}});
       }},
      {"dyads, an actor, a month",
       [](World* w) {
         const std::string one = month(w);
         return of(View::kDyads, {.from = one, .to = one, .actors = {w->country()}});
       }},
      {"one-a-day, a dyad",
       [](World* w) {
         return of(View::kOneADay,
                   {.actors = {w->country()}, .recipients = {w->country()}, .actual = true});
       }},
      {"one-a-day, a month",
       [](World* w) {
         const std::string one = month(w);
         return of(View::kOneADay, {.from = one, .to = one, .actual = true});
       }},
      {"claims, a speaker",
       [](World* w) { return of(View::kClaims, {.speakers = {w->country()}}); }},
      {"claims, of an actor, a year",
       [](World* w) {
         const std::string year = month(w).substr(0, 4);
         return of(View::kClaims, {.from = year, .to = year, .actors = {w->country()}});
       }},
      {"chronology, a person",
       [](World* w) { return of(View::kChronology, {.parties = {w->somebody().entity}}); }},
      {"chronology, a treaty, a type",
       [](World* w) {
         return of(View::kChronology,
                   {.types = {"THREATEN"}, .about = {fmt::format("treaty:{}", w->below(250))}});
       }},
      {"chronology, a place, a year",
       [](World* w) {
         const std::string year = month(w).substr(0, 4);
         return of(View::kChronology,
                   {.from = year, .to = year, .places = {w->country()}, .actual = true});
       }},
      {"events, a dyad and type",
       [](World* w) {
         return of(View::kEvents,
                   {.actors = {w->country()}, .recipients = {w->country()}, .types = {"SANCTION"}});
       }},
      {"events, a code, newest first",
       [](World* w) {
         Query query = of(View::kEvents, {.actors = {w->country() + "MIL"}});
         query.newest_first = true;
         return query;
       }},
      {"events, rare words",
       [](World* w) {
         return of(View::kEvents, {.text = fmt::format("word{}", 60 + w->below(4900))});
       }},
      {"events, a paper, a country",
       [](World* w) {
         return of(View::kEvents, {.parties = {w->country()},
                                   .publishers = {fmt::format("Paper {}", w->below(300))}});
       }},
  };
  return all;
}

int ask(const std::string& path, int times) {
  Result<Store> store = Store::open(path, StoreAccess::kRead);
  if (!store.is_ok()) return fail(store.status());
  World world;
  fmt::print(
      "| question | rows (median) | median ms | 90 of 100 under ms | median ms of processor |\n"
      "|---|---|---|---|---|\n");
  for (const Question& question : questions()) {
    std::vector<double> spent;
    std::vector<double> processor;
    std::vector<size_t> counts;
    for (int i = 0; i < times; ++i) {
      RowList rows;
      const Query query = question.make(&world);
      const double begun = processor_seconds();
      const auto start = Clock::now();
      const Status status = store.value().query(query, &rows);
      spent.push_back(1000 * spent_since(start));
      processor.push_back(1000 * (processor_seconds() - begun));
      if (!status.is_ok()) return fail(status);
      counts.push_back(rows.rows().size());
    }
    std::sort(spent.begin(), spent.end());
    std::sort(processor.begin(), processor.end());
    std::sort(counts.begin(), counts.end());
    fmt::print("| {} | {} | {:.1f} | {:.1f} | {:.1f} |\n", question.name, counts[counts.size() / 2],
               spent[spent.size() / 2], spent[spent.size() * 9 / 10],
               processor[processor.size() / 2]);
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) {
  const std::string what = count > 2 ? words[1] : "";
  if (what == "fill" && count == 4) return sanudo::fill(words[2], std::atoll(words[3]));
  if (what == "ask") return sanudo::ask(words[2], count > 3 ? std::atoi(words[3]) : 21);
  fmt::print(stderr, "usage: bench_store fill FILE EVENTS | ask FILE [TIMES]\n");
  return 1;
}
