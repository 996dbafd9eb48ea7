// SPDX-License-Identifier: Apache-2.0
#include "train/parser_trainer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <numeric>
#include <thread>

namespace sanudo {
namespace {

// A batch is always cut in as many parts, however many threads there are.
constexpr size_t kParts = 2;
constexpr size_t kWarmUpSteps = 200;
constexpr size_t kReportSteps = 25;
constexpr float kLastRate = 0.02f;  // share of the highest rate that the last step has

using Batch = std::array<std::vector<const TrainingSentence*>, kParts>;

uint64_t mix(uint64_t a, uint64_t b) { return Random(a * 0x9E3779B97F4A7C15ull + b).next(); }

size_t count_words(const std::vector<Tree>& trees) {
  size_t words = 0;
  for (const Tree& tree : trees) words += tree.size();
  return words;
}

ParserTables tables_for(const std::vector<Tree>& trees, const std::vector<Tree>& silver,
                        const TrainerOptions& options) {
  ParserTables tables = make_tables(trees, options.sizes, options.min_count);
  add_vocabulary(silver, options.silver_min_count, &tables);
  add_known_words(options.known_words, &tables);
  return tables;
}

class Training {
 public:
  Training(const std::vector<Tree>& trees, const std::vector<Tree>& silver,
           const TrainerOptions& options)
      : trees_(trees),
        silver_(silver),
        options_(options),
        tables_(tables_for(trees, silver, options)),
        labeller_(tables_),
        parameters_(tables_),
        adam_(tables_) {
    parameters_.initialise(options.seed);
    for (size_t i = 0; i < kParts; ++i) {
      networks_.push_back(std::make_unique<Network>(tables_, options.weights));
      gradients_.emplace_back(tables_);
    }
    words_ = count_words(trees);
    silver_words_ = count_words(silver);
    for (uint64_t epoch = 0; epoch < options.epochs; ++epoch) total_steps_ += steps_of(epoch);
  }

  Result<std::string> run(const std::function<void(const Progress&)>& report) {
    Status status = take_up();
    if (!status.is_ok()) return status;
    for (uint64_t epoch = 0; epoch < epoch_; ++epoch) step_ += steps_of(epoch);
    for (; epoch_ < options_.epochs; ++epoch_) {
      run_epoch(report);
      Progress progress = progress_at(step_);
      progress.epoch_done = true;
      progress.section = parser_section(tables_, parameters_);
      report(progress);
      status = save(epoch_ + 1);
      if (!status.is_ok()) return status;
    }
    return parser_section(tables_, parameters_);
  }

 private:
  void run_epoch(const std::function<void(const Progress&)>& report) {
    const size_t first_step = step_;
    const auto sentences = label_sentences();
    for (const Batch& batch : make_batches(sentences)) {
      learn(batch);
      if (++step_ % kReportSteps == 0) report(progress_at(step_));
    }
    step_ = first_step + steps_of(epoch_);
  }

  // Words of silver trees that an epoch has.
  size_t silver_of(uint64_t epoch) const {
    const bool last = epoch + options_.epochs_without_silver >= options_.epochs;
    return last ? 0 : std::min<size_t>(options_.silver_words, silver_words_);
  }

  // About as many as make_batches() will make.
  size_t steps_of(uint64_t epoch) const {
    return (words_ + silver_of(epoch)) / options_.batch_words + 1;
  }

  std::vector<TrainingSentence> label_sentences() const {
    Random random(mix(options_.seed, 2 * epoch_));
    std::vector<TrainingSentence> sentences;
    for (const Tree& tree : trees_) {
      const Tree varied = vary_names(tree, options_.names, options_.name_variety, &random);
      const auto forms = vary_case(varied, options_.case_variety, &random);
      sentences.push_back(labeller_.label(varied, forms));
    }
    label_silver(&random, &sentences);
    return sentences;
  }

  // The slice that follows the last epoch's; behind the last tree comes the first.
  void label_silver(Random* random, std::vector<TrainingSentence>* sentences) const {
    const size_t wanted = silver_of(epoch_);
    const size_t begin = silver_words_ == 0 ? 0 : epoch_ * options_.silver_words % silver_words_;
    size_t passed = 0;
    for (size_t i = 0; passed < begin + wanted; ++i) {
      const Tree& tree = silver_[i % silver_.size()];
      passed += tree.size();
      if (passed <= begin) continue;
      const auto forms = vary_case(tree, options_.case_variety, random);
      sentences->push_back(labeller_.label(tree, forms));
    }
  }

  std::vector<Batch> make_batches(const std::vector<TrainingSentence>& sentences) const {
    Random random(mix(options_.seed, 2 * epoch_ + 1));
    std::vector<size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), size_t{0});
    for (size_t i = order.size(); i > 1; --i) {
      std::swap(order[i - 1], order[random.below(static_cast<uint32_t>(i))]);
    }
    std::vector<Batch> batches;
    std::array<size_t, kParts> filled{};
    const size_t part_words = options_.batch_words / kParts;
    for (size_t i : order) {
      if (batches.empty() || std::min(filled[0], filled[1]) >= part_words) {
        batches.emplace_back();
        filled = {};
      }
      const size_t smaller = filled[0] <= filled[1] ? 0 : 1;
      batches.back()[smaller].push_back(&sentences[i]);
      filled[smaller] += sentences[i].size();
    }
    return batches;
  }

  void learn(const Batch& batch) {
    size_t words = 0;
    for (const auto& part : batch) {
      for (const TrainingSentence* sentence : part) words += sentence->size();
    }
    std::array<double, kParts> losses{};
    const auto learn_part = [&](size_t part) {
      losses[part] = networks_[part]->learn(parameters_, batch[part], options_.dropout,
                                            mix(options_.seed + 7, step_ * kParts + part),
                                            1.0f / static_cast<float>(words), &gradients_[part]);
    };
    std::thread second([&] { learn_part(1); });
    learn_part(0);
    second.join();
    add_gradients(&gradients_[0], &gradients_[1]);
    adam_.step(rate(), options_.clip, &gradients_[0], &parameters_);
    loss_ = 0.98 * loss_ + 0.02 * (losses[0] + losses[1]);
  }

  float rate() const {
    const auto total = static_cast<float>(total_steps_);
    const auto done = static_cast<float>(step_);
    const float rise = std::min(1.0f, (done + 1) / static_cast<float>(kWarmUpSteps));
    return options_.rate * rise * std::max(kLastRate, 1 - done / total);
  }

  Progress progress_at(size_t step) const {
    Progress progress;
    progress.epoch = static_cast<uint32_t>(epoch_);
    progress.step = step;
    progress.steps = total_steps_;
    progress.loss = loss_;
    return progress;
  }

  Status take_up() {
    std::ifstream file(options_.checkpoint, std::ios::binary);
    if (options_.checkpoint.empty() || !file) return Status::ok();
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    ByteReader reader(bytes);
    epoch_ = reader.number<uint64_t>();
    loss_ = reader.number<double>();
    read_parameters(&reader, &parameters_);
    adam_.read(&reader);
    if (reader.ok() && reader.at_end()) return Status::ok();
    return Status(StatusCode::kBadFormat, options_.checkpoint + ": not of this training");
  }

  Status save(uint64_t epochs_done) {
    if (options_.checkpoint.empty()) return Status::ok();
    ByteWriter writer;
    writer.number(epochs_done);
    writer.number(loss_);
    write_parameters(&parameters_, &writer);
    adam_.write(&writer);
    const std::string unfinished = options_.checkpoint + ".tmp";
    std::ofstream file(unfinished, std::ios::binary);
    file << writer.take();
    file.close();
    const bool moved = file && std::rename(unfinished.c_str(), options_.checkpoint.c_str()) == 0;
    if (moved) return Status::ok();
    return Status(StatusCode::kUnreadable, options_.checkpoint + ": cannot write");
  }

  const std::vector<Tree>& trees_;
  const std::vector<Tree>& silver_;
  const TrainerOptions options_;
  const ParserTables tables_;
  const Labeller labeller_;
  Parameters parameters_;
  Adam adam_;
  std::vector<std::unique_ptr<Network>> networks_;
  std::vector<Parameters> gradients_;
  size_t words_ = 0;
  size_t silver_words_ = 0;
  size_t total_steps_ = 0;
  uint64_t epoch_ = 0;
  size_t step_ = 0;
  double loss_ = 0;
};

}  // namespace

Result<std::string> train_parser(const std::vector<Tree>& trees, const std::vector<Tree>& silver,
                                 const TrainerOptions& options,
                                 const std::function<void(const Progress&)>& report) {
  if (trees.empty()) return Status(StatusCode::kEmpty, "no sentences to learn from");
  return Training(trees, silver, options).run(report);
}

}  // namespace sanudo
