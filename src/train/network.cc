// SPDX-License-Identifier: Apache-2.0
#include "train/network.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <vector>

#include "nn/kernel.h"
#include "train/sru_step.h"

namespace sanudo {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixMap = Eigen::Map<Matrix>;
using ConstMap = Eigen::Map<const Matrix>;
using Index = Eigen::Index;

Index index(size_t value) { return static_cast<Index>(value); }
ConstMap view(const Tensor& t) { return {t.values.data(), index(t.rows), index(t.columns)}; }
MatrixMap view(Tensor& t) { return {t.values.data(), index(t.rows), index(t.columns)}; }

void linear(const auto& x, const Tensor& weights, const Tensor& bias, Matrix* y) {
  y->noalias() = x * view(weights).transpose();
  y->rowwise() += view(bias).row(0);
}

// Adds to the gradients of weights and bias.
void linear_backward(const auto& x, const auto& dy, Tensor* weights, Tensor* bias) {
  view(*weights).noalias() += dy.transpose() * x;
  view(*bias).row(0) += dy.colwise().sum();
}

// Loss of the right column of `scores`, which become the loss's gradient.
double softmax_loss(float* scores, Index count, int answer, float weight) {
  Eigen::Map<Eigen::ArrayXf> row(scores, count);
  if (answer == kNoLabel) {
    row.setZero();
    return 0;
  }
  const float most = row.maxCoeff();
  const float right = row[answer] - most;
  row = (row - most).exp();
  const float sum = row.sum();
  row *= weight / sum;
  row[answer] -= weight;
  return weight * (std::log(sum) - right);
}

}  // namespace

struct Network::Pass {
  explicit Pass(const ParserTables& t, const LossWeights& w)
      : tables(t), sizes(t.sizes), weights(w), layers(t.sizes.layers) {}

  struct Layer {
    Matrix mask, input, dropped, gates, cell, forget, reset;
  };

  const ParserTables& tables;
  const NetSizes sizes;
  LossWeights weights;
  const Parameters* parameters = nullptr;
  Parameters* gradient = nullptr;
  std::vector<const TrainingWord*> words;
  std::vector<Index> ends;
  std::vector<uint32_t> word_ids;  // after word dropout

  Matrix input_mask, hidden;
  std::vector<Layer> layers;
  Matrix encoded_mask, encoded, projected, projection_mask;
  Matrix tag_scores, queries, label_inputs, label_scores;
  Matrix d_projected, d_hidden, d_queries, d_label_inputs, d_gates, d_arcs;

  Index rows() const { return index(words.size()); }
  void collect(std::span<const TrainingSentence* const> batch, float word_dropout, Random* random);
  void fill_mask(float share, Index columns, Random* random, Matrix* mask) const;
  void fill_free_mask(float share, Index columns, Random* random, Matrix* mask) const;
  void embed();
  void run_layer(size_t number);
  SruStep step_at(Index row, Index before, Index first, size_t number);
  void run_channels(Index row, Index before, Index first, size_t number);
  void project();
  double tag_loss();
  double arc_loss();
  double sentence_arc_loss(Index begin, Index count);
  double label_loss();
  void label_backward();
  void backward();
  void layer_backward(size_t number);
  void channels_backward(Index row, Index before, Index first, size_t number, float* carry);
  void embed_backward();
  double run(const Dropout& dropout, Random* random);
};

void Network::Pass::collect(std::span<const TrainingSentence* const> batch, float word_dropout,
                            Random* random) {
  words.clear();
  ends.clear();
  word_ids.clear();
  for (const TrainingSentence* sentence : batch) {
    for (const TrainingWord& word : *sentence) {
      words.push_back(&word);
      word_ids.push_back(random->uniform() < word_dropout ? 0 : word.input.word);
    }
    ends.push_back(rows());
  }
}

// One mask for all words of a sentence (Gal and Ghahramani 2016).
void Network::Pass::fill_mask(float share, Index columns, Random* random, Matrix* mask) const {
  mask->resize(rows(), columns);
  Index begin = 0;
  for (Index end : ends) {
    for (Index i = 0; i < columns; ++i) {
      (*mask)(begin, i) = random->uniform() < share ? 0.0f : 1 / (1 - share);
    }
    for (Index row = begin + 1; row < end; ++row) mask->row(row) = mask->row(begin);
    begin = end;
  }
}

void Network::Pass::fill_free_mask(float share, Index columns, Random* random, Matrix* mask) const {
  mask->resize(rows(), columns);
  for (Index i = 0; i < mask->size(); ++i) {
    mask->data()[i] = random->uniform() < share ? 0.0f : 1 / (1 - share);
  }
}

void Network::Pass::embed() {
  hidden.setZero(rows(), index(sizes.width()));
  for (Index row = 0; row < rows(); ++row) {
    const EncodedWord& word = words[static_cast<size_t>(row)]->input;
    const uint32_t shape = words[static_cast<size_t>(row)]->shape;
    auto first = hidden.row(row).head(sizes.word);
    auto second = hidden.row(row).tail(sizes.ngram);
    first = view(parameters->words).row(word_ids[static_cast<size_t>(row)]) +
            view(parameters->shapes).row(shape);
    const float share = 1.0f / std::sqrt(static_cast<float>(word.buckets.size()));
    for (uint32_t bucket : word.buckets) second += view(parameters->buckets).row(bucket);
    second *= share;
  }
  hidden.array() *= input_mask.array();
}

void Network::Pass::run_layer(size_t number) {
  Layer& layer = layers[number];
  const SruTensors& tensors = parameters->layers[number];
  layer.input = hidden;
  layer.dropped = hidden.cwiseProduct(layer.mask);
  linear(layer.dropped, tensors.weights, tensors.bias, &layer.gates);
  for (Matrix* m : {&layer.cell, &layer.forget, &layer.reset}) m->resize(rows(), hidden.cols());
  const Index half = hidden.cols() / 2;
  Index begin = 0;
  for (Index end : ends) {
    for (Index row = begin; row < end; ++row) {
      run_channels(row, row == begin ? -1 : row - 1, 0, number);
    }
    for (Index row = end - 1; row >= begin; --row) {
      run_channels(row, row == end - 1 ? -1 : row + 1, half, number);
    }
    begin = end;
  }
}

// The channels of one direction for one word; `before` is the word whose cell comes in, -1: none.
SruStep Network::Pass::step_at(Index row, Index before, Index first, size_t number) {
  static const std::vector<float> kZeros(kKernelMaxInputs);
  Layer& layer = layers[number];
  const Tensor& recurrent = parameters->layers[number].recurrent;
  const Index width = layer.input.cols();
  const Index at = row * width + first;
  SruStep step;
  step.count = static_cast<size_t>(width / 2);
  step.candidate = layer.gates.data() + row * 3 * width + first;
  step.last_cell = before < 0 ? kZeros.data() : layer.cell.data() + before * width + first;
  step.input = layer.input.data() + at;
  step.v_forget = recurrent.row(0) + first;
  step.v_reset = recurrent.row(1) + first;
  step.cell = layer.cell.data() + at;
  step.forget = layer.forget.data() + at;
  step.reset = layer.reset.data() + at;
  return step;
}

void Network::Pass::run_channels(Index row, Index before, Index first, size_t number) {
  const SruStep step = step_at(row, before, first, number);
  const Index width = hidden.cols();
  sru_forward(step, step.candidate + width, step.candidate + 2 * width,
              hidden.data() + row * width + first);
}

void Network::Pass::project() {
  encoded = hidden.cwiseProduct(encoded_mask);
  linear(encoded, parameters->projection_weights, parameters->projection_bias, &projected);
  auto rectified = projected.leftCols(sizes.label_dependent());
  rectified = rectified.cwiseMax(0.0f);
  projected.array() *= projection_mask.array();
}

double Network::Pass::tag_loss() {
  const auto tags = projected.leftCols(sizes.tag);
  linear(tags, parameters->tagger_weights, parameters->tagger_bias, &tag_scores);
  double loss = 0;
  for (Index row = 0; row < rows(); ++row) {
    const TrainingWord& word = *words[static_cast<size_t>(row)];
    float* scores = tag_scores.data() + row * tag_scores.cols();
    const auto part = [&](size_t count, int answer, float weight) {
      loss += softmax_loss(scores, index(count), answer, weight);
      scores += count;
    };
    part(kUposCount, word.upos, weights.upos);
    part(tables.xpos.size(), word.xpos, weights.xpos);
    part(tables.features.size(), word.features, weights.features);
    part(tables.scripts.size(), word.script, weights.lemma);
    part(tables.names.size(), word.name, weights.name);
  }
  linear_backward(tags, tag_scores, &gradient->tagger_weights, &gradient->tagger_bias);
  d_projected.leftCols(sizes.tag).noalias() = tag_scores * view(parameters->tagger_weights);
  return loss;
}

double Network::Pass::arc_loss() {
  const auto dependents = projected.middleCols(sizes.arc_dependent(), sizes.arc);
  linear(dependents, parameters->arc_weights, parameters->arc_bias, &queries);
  d_queries.resize(rows(), sizes.arc);
  double loss = 0;
  Index begin = 0;
  for (Index end : ends) {
    loss += sentence_arc_loss(begin, end - begin);
    begin = end;
  }
  linear_backward(dependents, d_queries, &gradient->arc_weights, &gradient->arc_bias);
  d_projected.middleCols(sizes.arc_dependent(), sizes.arc).noalias() =
      d_queries * view(parameters->arc_weights);
  return loss;
}

double Network::Pass::sentence_arc_loss(Index begin, Index count) {
  const auto heads = projected.block(begin, sizes.arc_head(), count, sizes.arc);
  const auto asked = queries.middleRows(begin, count);
  const auto root = view(parameters->root_arc).row(0);
  d_arcs.resize(count, count + 1);
  d_arcs.leftCols(count).noalias() = asked * heads.transpose();
  d_arcs.col(count).noalias() = asked * root.transpose();
  double loss = 0;
  for (Index word = 0; word < count; ++word) {
    for (Index head = 0; head < count; ++head) {
      const uint32_t far = distance_index(static_cast<int32_t>(word), static_cast<int32_t>(head));
      d_arcs(word, head) += parameters->distances.values[far];
    }
    d_arcs(word, word) = -1e4f;
    const TokenIndex head = words[static_cast<size_t>(begin + word)]->head;
    const int answer = head == kNoToken ? static_cast<int>(count) : head;
    loss += softmax_loss(d_arcs.data() + word * (count + 1), count + 1, answer, weights.arc);
    for (Index other = 0; other < count; ++other) {
      const uint32_t far = distance_index(static_cast<int32_t>(word), static_cast<int32_t>(other));
      gradient->distances.values[far] += other == word ? 0.0f : d_arcs(word, other);
    }
  }
  const auto d_words = d_arcs.leftCols(count);
  const auto d_root = d_arcs.col(count);
  d_queries.middleRows(begin, count).noalias() = d_words * heads + d_root * root;
  d_projected.block(begin, sizes.arc_head(), count, sizes.arc).noalias() =
      d_words.transpose() * asked;
  view(gradient->root_arc).row(0).noalias() += d_root.transpose() * asked;
  return loss;
}

double Network::Pass::label_loss() {
  label_inputs.resize(rows(), sizes.label_inputs());
  const auto root = view(parameters->root_label).row(0);
  Index begin = 0;
  for (Index end : ends) {
    for (Index row = begin; row < end; ++row) {
      const TokenIndex head = words[static_cast<size_t>(row)]->head;
      auto sum = label_inputs.row(row).head(sizes.label);
      auto product = label_inputs.row(row).tail(sizes.product);
      sum = projected.row(row).segment(sizes.label_dependent(), sizes.label);
      product = projected.row(row).segment(sizes.product_dependent(), sizes.product);
      if (head == kNoToken) {
        sum += root.head(sizes.label);
        product = product.cwiseProduct(root.tail(sizes.product)).eval();
      } else {
        const auto above = projected.row(begin + head);
        sum += above.segment(sizes.label_head(), sizes.label);
        product = product.cwiseProduct(above.segment(sizes.product_head(), sizes.product)).eval();
      }
      sum = sum.cwiseMax(0.0f);
    }
    begin = end;
  }
  linear(label_inputs, parameters->label_weights, parameters->label_bias, &label_scores);
  double loss = 0;
  for (Index row = 0; row < rows(); ++row) {
    loss += softmax_loss(label_scores.data() + row * label_scores.cols(), label_scores.cols(),
                         words[static_cast<size_t>(row)]->relation, weights.relation);
  }
  label_backward();
  return loss;
}

void Network::Pass::label_backward() {
  linear_backward(label_inputs, label_scores, &gradient->label_weights, &gradient->label_bias);
  d_label_inputs.noalias() = label_scores * view(parameters->label_weights);
  d_projected.rightCols(sizes.projections() - sizes.label_dependent()).setZero();
  const auto root = view(parameters->root_label).row(0);
  auto d_root = view(gradient->root_label).row(0);
  Index begin = 0;
  for (Index end : ends) {
    for (Index row = begin; row < end; ++row) {
      const TokenIndex head = words[static_cast<size_t>(row)]->head;
      const Eigen::RowVectorXf d_sum = (label_inputs.row(row).head(sizes.label).array() > 0)
                                           .select(d_label_inputs.row(row).head(sizes.label), 0.0f);
      const auto d_product = d_label_inputs.row(row).tail(sizes.product);
      const auto own = projected.row(row).segment(sizes.product_dependent(), sizes.product);
      auto d_own = d_projected.row(row).segment(sizes.product_dependent(), sizes.product);
      d_projected.row(row).segment(sizes.label_dependent(), sizes.label) += d_sum;
      if (head == kNoToken) {
        d_root.head(sizes.label) += d_sum;
        d_own += d_product.cwiseProduct(root.tail(sizes.product));
        d_root.tail(sizes.product) += d_product.cwiseProduct(own);
        continue;
      }
      const auto above = projected.row(begin + head);
      auto d_above = d_projected.row(begin + head);
      d_above.segment(sizes.label_head(), sizes.label) += d_sum;
      d_own += d_product.cwiseProduct(above.segment(sizes.product_head(), sizes.product));
      d_above.segment(sizes.product_head(), sizes.product) += d_product.cwiseProduct(own);
    }
    begin = end;
  }
}

void Network::Pass::backward() {
  d_projected.array() *= projection_mask.array();
  auto rectified = d_projected.leftCols(sizes.label_dependent());
  rectified =
      (projected.leftCols(sizes.label_dependent()).array() > 0).select(rectified, 0.0f).eval();
  linear_backward(encoded, d_projected, &gradient->projection_weights, &gradient->projection_bias);
  d_hidden.noalias() = d_projected * view(parameters->projection_weights);
  d_hidden.array() *= encoded_mask.array();
  for (size_t number = layers.size(); number > 0; --number) layer_backward(number - 1);
  d_hidden.array() *= input_mask.array();
  embed_backward();
}

void Network::Pass::layer_backward(size_t number) {
  Layer& layer = layers[number];
  const Index width = d_hidden.cols();
  d_gates.resize(rows(), 3 * width);
  std::vector<float> carry(static_cast<size_t>(width));
  Index begin = 0;
  for (Index end : ends) {
    std::fill(carry.begin(), carry.end(), 0.0f);
    for (Index row = end - 1; row >= begin; --row) {
      channels_backward(row, row == begin ? -1 : row - 1, 0, number, carry.data());
    }
    for (Index row = begin; row < end; ++row) {
      channels_backward(row, row == end - 1 ? -1 : row + 1, width / 2, number,
                        carry.data() + width / 2);
    }
    begin = end;
  }
  SruTensors& d_tensors = gradient->layers[number];
  linear_backward(layer.dropped, d_gates, &d_tensors.weights, &d_tensors.bias);
  // d_hidden holds the highway's part by now.
  layer.dropped.noalias() = d_gates * view(parameters->layers[number].weights);
  d_hidden.array() += layer.dropped.array() * layer.mask.array();
}

void Network::Pass::channels_backward(Index row, Index before, Index first, size_t number,
                                      float* carry) {
  const Index width = d_hidden.cols();
  Tensor& recurrent = gradient->layers[number].recurrent;
  SruGradient d;
  d.output = d_hidden.data() + row * width + first;
  d.candidate = d_gates.data() + row * 3 * width + first;
  d.forget = d.candidate + width;
  d.reset = d.forget + width;
  d.carry = carry;
  d.v_forget = recurrent.row(0) + first;
  d.v_reset = recurrent.row(1) + first;
  sru_backward(step_at(row, before, first, number), d);
}

void Network::Pass::embed_backward() {
  for (Index row = 0; row < rows(); ++row) {
    const EncodedWord& word = words[static_cast<size_t>(row)]->input;
    const uint32_t shape = words[static_cast<size_t>(row)]->shape;
    const uint32_t id = word_ids[static_cast<size_t>(row)];
    const auto first = d_hidden.row(row).head(sizes.word);
    const float share = 1.0f / std::sqrt(static_cast<float>(word.buckets.size()));
    gradient->words.touch(id);
    view(gradient->words).row(id) += first;
    gradient->shapes.touch(shape);
    view(gradient->shapes).row(shape) += first;
    for (uint32_t bucket : word.buckets) {
      gradient->buckets.touch(bucket);
      view(gradient->buckets).row(bucket) += share * d_hidden.row(row).tail(sizes.ngram);
    }
  }
}

double Network::Pass::run(const Dropout& dropout, Random* random) {
  const Index width = index(sizes.width());
  fill_free_mask(dropout.input, width, random, &input_mask);
  for (Layer& layer : layers) fill_mask(dropout.layer, width, random, &layer.mask);
  fill_mask(dropout.encoded, width, random, &encoded_mask);
  fill_free_mask(dropout.projection, sizes.projections(), random, &projection_mask);
  embed();
  for (size_t number = 0; number < layers.size(); ++number) run_layer(number);
  project();
  d_projected.resize(rows(), sizes.projections());
  const double loss = tag_loss() + arc_loss() + label_loss();
  backward();
  return loss;
}

Network::Network(const ParserTables& tables, const LossWeights& weights)
    : pass_(std::make_unique<Pass>(tables, weights)) {}

Network::~Network() = default;

double Network::learn(const Parameters& parameters, std::span<const TrainingSentence* const> batch,
                      const Dropout& dropout, uint64_t seed, float scale, Parameters* gradient) {
  if (batch.empty()) return 0;
  Pass& pass = *pass_;
  Random random(seed);
  pass.parameters = &parameters;
  pass.gradient = gradient;
  pass.collect(batch, dropout.word, &random);
  // The scale goes in with the weights of the losses: every gradient is linear in them.
  const LossWeights plain = pass.weights;
  LossWeights& weights = pass.weights;
  for (float* weight : {&weights.upos, &weights.xpos, &weights.features, &weights.lemma,
                        &weights.arc, &weights.relation, &weights.name}) {
    *weight *= scale;
  }
  const double loss = pass.run(dropout, &random);
  weights = plain;
  return loss;
}

}  // namespace sanudo
