// SPDX-License-Identifier: Apache-2.0
// `sanudo eval quotes`: a folder of articles with attributions annotated by one or several people.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>

#include "actor/actor.h"
#include "base/file.h"
#include "cli/commands.h"
#include "evaluate/brat.h"
#include "evaluate/quote_score.h"
#include "knowledge/world.h"
#include "mention/mention.h"
#include "pipeline/reader.h"
#include "text/plain_text.h"

namespace sanudo {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMaxFileBytes = 16u << 20;
constexpr size_t kMaxSentenceTokens = 400;

struct Stages {
  Reader reader;
  World world;
  QuoteFinder quotes;
};

Result<Stages> load_stages(const std::string& folder) {
  Result<Reader> reader = Reader::load(folder);
  if (!reader.is_ok()) return reader.status();
  Result<World> world = World::load(folder + "/world.bin");
  if (!world.is_ok()) return world.status();
  Result<QuoteFinder> quotes = QuoteFinder::load(folder + "/lexicon/en");
  if (!quotes.is_ok()) return quotes.status();
  return Stages{std::move(reader).value(), std::move(world).value(), std::move(quotes).value()};
}

// An article's annotations by the article's name: "NAME_annotator.ann" or "NAME.ann".
std::map<std::string, std::vector<fs::path>> annotations_by_article(const fs::path& folder) {
  std::map<std::string, std::vector<fs::path>> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder / "attributions", error)) {
    const std::string stem = entry.path().stem().string();
    const bool own_text = fs::exists(folder / "text" / (stem + ".txt"));
    found[own_text ? stem : stem.substr(0, stem.rfind('_'))].push_back(entry.path());
  }
  for (auto& [article, paths] : found) std::sort(paths.begin(), paths.end());
  return found;
}

class QuotesRun {
 public:
  QuotesRun(const Stages& stages, bool list) : stages_(stages), list_(list) {}

  Status add(const std::string& article, const fs::path& text, const std::vector<fs::path>& gold) {
    Result<std::string> bytes = read_file(text.string(), kMaxFileBytes);
    if (!bytes.is_ok()) return bytes.status();
    const PrintedPlaces places(bytes.value());
    std::vector<std::vector<AttributionSpans>> readings;
    for (const fs::path& path : gold) {
      const Result<std::string> annotation = read_file(path.string(), kMaxFileBytes);
      if (!annotation.is_ok()) return annotation.status();
      auto reading = read_brat_attributions(annotation.value(), path.string(), places);
      if (!reading.is_ok()) return reading.status();
      readings.push_back(std::move(reading).value());
    }
    return score(article, std::move(bytes).value(), places, readings);
  }

  void print() const { fmt::print("{} articles\n{}", articles_, score_.format()); }

 private:
  Status score(const std::string& article, std::string bytes, const PrintedPlaces& places,
               const std::vector<std::vector<AttributionSpans>>& readings) {
    Document document;
    document.bytes = std::move(bytes);
    std::vector<Warning> warnings;
    const Result<Text> text = make_text(document, &warnings);
    if (!text.is_ok()) return text.status();
    if (PrintedPlaces(text.value().utf8()).printed() != places.printed()) {
      return Status(StatusCode::kBadFormat, article + ": its clean text has other characters");
    }
    const std::vector<AttributionSpans> system = read_attributions(text.value());
    score_.add(readings, system);
    ++articles_;
    if (list_) print_list(article, text.value().utf8(), readings.front(), system);
    return Status();
  }

  std::vector<AttributionSpans> read_attributions(const Text& text) const {
    size_t cut = 0;
    const auto trees =
        stages_.reader.parse(text, stages_.reader.segment(text, kMaxSentenceTokens, &cut));
    const std::vector<Mention> mentions = find_mentions(text, trees, stages_.world);
    const Actors actors = resolve_actors(text, trees, mentions, stages_.world, Date());
    return attribution_spans(text, trees, stages_.quotes.find(text, trees, mentions, actors),
                             stages_.quotes.find_attitudes(trees));
  }

  // "12-20,31-40" in characters without white space.
  static std::string places_of(const Pieces& pieces) {
    std::string out;
    for (const CharSpan& piece : pieces) {
      out += fmt::format("{}{}-{}", out.empty() ? "" : ",", piece.start, piece.end);
    }
    return out;
  }

  static void print_line(char sign, const std::string& article, const std::string& text,
                         const AttributionSpans& spans) {
    fmt::print("{}\t{}\t{} | {} | {}\t{}\n", sign, article, places_of(spans.source),
               places_of(spans.cue), places_of(spans.content), describe_attribution(text, spans));
  }

  // A line for each attribution: "=" both have it, "-" missed, "+" extra; its places, its words.
  static void print_list(const std::string& article, const std::string& text,
                         const std::vector<AttributionSpans>& gold,
                         const std::vector<AttributionSpans>& system) {
    const auto has = [](const std::vector<AttributionSpans>& all, const AttributionSpans& each) {
      return std::find(all.begin(), all.end(), each) != all.end();
    };
    for (const AttributionSpans& each : gold) {
      print_line(has(system, each) ? '=' : '-', article, text, each);
    }
    for (const AttributionSpans& each : system) {
      if (!has(gold, each)) print_line('+', article, text, each);
    }
  }

  const Stages& stages_;
  const bool list_;
  QuoteScore score_;
  size_t articles_ = 0;
};

}  // namespace

int run_eval_quotes(const EvalArguments& arguments) {
  const Result<Stages> stages = load_stages(data_folder(arguments.data));
  if (!stages.is_ok()) return complain(stages.status(), kCannotLoad);
  const auto articles = annotations_by_article(arguments.file);
  if (articles.empty()) {
    return complain(Status(StatusCode::kNotFound, arguments.file + "/attributions: no annotations"),
                    kSomeFailed);
  }
  QuotesRun run(stages.value(), arguments.list);
  int exit_code = kAllGood;
  for (const auto& [article, gold] : articles) {
    const fs::path text = fs::path(arguments.file) / "text" / (article + ".txt");
    const Status status = run.add(article, text, gold);
    if (!status.is_ok()) exit_code = complain(status, kSomeFailed);
  }
  run.print();
  return exit_code;
}

}  // namespace sanudo
