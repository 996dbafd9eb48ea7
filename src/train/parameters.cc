// SPDX-License-Identifier: Apache-2.0
#include "train/parameters.h"

#include <algorithm>
#include <cmath>

namespace sanudo {
namespace {

constexpr float kFirstDecay = 0.9f;
constexpr float kSecondDecay = 0.98f;
constexpr float kEpsilon = 1e-8f;

void fill_uniform(Tensor* tensor, float range, Random* random) {
  for (float& value : tensor->values) value = (2 * random->uniform() - 1) * range;
}

// Glorot and Bengio 2010.
void fill_glorot(Tensor* tensor, Random* random) {
  const auto ends = static_cast<float>(tensor->rows + tensor->columns);
  fill_uniform(tensor, std::sqrt(6.0f / ends), random);
}

// Calls visit(first, count) for each stretch of values that has a gradient.
template <typename Visit>
void for_each_stretch(const Tensor& gradient, Visit visit) {
  if (!gradient.table) {
    visit(size_t{0}, gradient.values.size());
    return;
  }
  for (uint32_t row : gradient.touched) visit(row * gradient.columns, gradient.columns);
}

double squared_norm(const Tensor& gradient) {
  double sum = 0;
  for_each_stretch(gradient, [&](size_t first, size_t count) {
    float part = 0;
    const float* g = gradient.values.data() + first;
    for (size_t i = 0; i < count; ++i) part += g[i] * g[i];
    sum += part;
  });
  return sum;
}

struct StepSize {
  float rate = 0;
  float scale = 1;       // of the gradient
  float correction = 1;  // of the second moment, which starts at zero
};

void adam_stretch(const StepSize& step, size_t count, const float* __restrict gradient,
                  float* __restrict first, float* __restrict second, float* __restrict value) {
  for (size_t i = 0; i < count; ++i) {
    const float g = gradient[i] * step.scale;
    first[i] = kFirstDecay * first[i] + (1 - kFirstDecay) * g;
    second[i] = kSecondDecay * second[i] + (1 - kSecondDecay) * g * g;
    value[i] -= step.rate * first[i] / (std::sqrt(second[i] * step.correction) + kEpsilon);
  }
}

}  // namespace

void Tensor::touch(uint32_t index) {
  if (is_touched.size() < rows) is_touched.resize(rows);
  if (is_touched[index]) return;
  is_touched[index] = true;
  touched.push_back(index);
}

void Tensor::clear() {
  for_each_stretch(*this, [&](size_t first, size_t count) {
    std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(first), count, 0.0f);
  });
  for (uint32_t index : touched) is_touched[index] = false;
  touched.clear();
}

Parameters::Parameters(const ParserTables& tables)
    : words(tables.words.size(), tables.sizes.word, true),
      shapes(kShapeCount, tables.sizes.word, true),
      buckets(tables.sizes.buckets, tables.sizes.ngram, true),
      projection_weights(tables.sizes.projections(), tables.sizes.width()),
      projection_bias(1, tables.sizes.projections()),
      tagger_weights(tables.tag_outputs(), tables.sizes.tag),
      tagger_bias(1, tables.tag_outputs()),
      arc_weights(tables.sizes.arc, tables.sizes.arc),
      arc_bias(1, tables.sizes.arc),
      root_arc(1, tables.sizes.arc),
      root_label(1, tables.sizes.label_inputs()),
      distances(1, kDistances),
      label_weights(tables.relations.size(), tables.sizes.label_inputs()),
      label_bias(1, tables.relations.size()) {
  const size_t width = tables.sizes.width();
  for (uint32_t i = 0; i < tables.sizes.layers; ++i) {
    layers.push_back({Tensor(3 * width, width), Tensor(1, 3 * width), Tensor(2, width)});
  }
}

std::vector<Tensor*> Parameters::all() {
  std::vector<Tensor*> tensors = {&words, &shapes, &buckets};
  for (SruTensors& layer : layers) {
    tensors.insert(tensors.end(), {&layer.weights, &layer.bias, &layer.recurrent});
  }
  tensors.insert(tensors.end(), {&projection_weights, &projection_bias, &tagger_weights,
                                 &tagger_bias, &arc_weights, &arc_bias, &root_arc, &root_label,
                                 &distances, &label_weights, &label_bias});
  return tensors;
}

void Parameters::initialise(uint64_t seed) {
  Random random(seed);
  fill_uniform(&words, 0.15f, &random);
  fill_uniform(&shapes, 0.15f, &random);
  fill_uniform(&buckets, 0.3f, &random);
  for (SruTensors& layer : layers) {
    fill_uniform(&layer.weights, std::sqrt(3.0f / static_cast<float>(layer.weights.columns)),
                 &random);
    fill_uniform(&layer.recurrent, 0.3f, &random);
  }
  for (Tensor* weights : {&projection_weights, &tagger_weights, &arc_weights, &root_arc,
                          &root_label, &label_weights}) {
    fill_glorot(weights, &random);
  }
}

void Parameters::clear() {
  for (Tensor* tensor : all()) tensor->clear();
}

void add_gradients(Parameters* sum, Parameters* other) {
  const auto to = sum->all();
  const auto from = other->all();
  for (size_t i = 0; i < to.size(); ++i) {
    for (uint32_t row : from[i]->touched) to[i]->touch(row);
    for_each_stretch(*from[i], [&](size_t first, size_t count) {
      float* out = to[i]->values.data() + first;
      const float* in = from[i]->values.data() + first;
      for (size_t j = 0; j < count; ++j) out[j] += in[j];
    });
    from[i]->clear();
  }
}

void Adam::step(float rate, float clip, Parameters* gradient, Parameters* parameters) {
  ++steps_;
  const auto gradients = gradient->all();
  const auto values = parameters->all();
  const auto firsts = first_.all();
  const auto seconds = second_.all();
  double squared = 0;
  for (const Tensor* tensor : gradients) squared += squared_norm(*tensor);
  const auto norm = static_cast<float>(std::sqrt(squared));
  const auto count = static_cast<float>(steps_);
  StepSize step;
  step.rate = rate / (1 - std::pow(kFirstDecay, count));
  step.correction = 1 / (1 - std::pow(kSecondDecay, count));
  step.scale = norm > clip ? clip / norm : 1.0f;
  for (size_t i = 0; i < gradients.size(); ++i) {
    for_each_stretch(*gradients[i], [&](size_t first, size_t length) {
      adam_stretch(step, length, gradients[i]->values.data() + first,
                   firsts[i]->values.data() + first, seconds[i]->values.data() + first,
                   values[i]->values.data() + first);
    });
    gradients[i]->clear();
  }
}

void Adam::write(ByteWriter* writer) {
  writer->number(steps_);
  write_parameters(&first_, writer);
  write_parameters(&second_, writer);
}

void Adam::read(ByteReader* reader) {
  steps_ = reader->number<uint64_t>();
  read_parameters(reader, &first_);
  read_parameters(reader, &second_);
}

void write_parameters(Parameters* parameters, ByteWriter* writer) {
  for (const Tensor* tensor : parameters->all()) writer->array(tensor->values);
}

void read_parameters(ByteReader* reader, Parameters* parameters) {
  for (Tensor* tensor : parameters->all()) {
    const auto values = reader->array<float>();
    if (values.size() != tensor->values.size()) return reader->fail();
    tensor->values.assign(values.begin(), values.end());
  }
}

uint64_t Random::next() {
  uint64_t mixed = (state_ += 0x9E3779B97F4A7C15ull);
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ull;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBull;
  return mixed ^ (mixed >> 31);
}

}  // namespace sanudo
