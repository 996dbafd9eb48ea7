// SPDX-License-Identifier: Apache-2.0
#include "nn/sru.h"

#include <algorithm>

#include "nn/activation.h"
#include "nn/clones.h"

namespace sanudo {
namespace {

// One word's channels [0, count) of one direction. `u`, `forget`, `reset` are the three parts of
// the matrix product; the cell is carried on.
#if defined(__x86_64__)
SANUDO_CLONES
#endif
void step(const float* __restrict u, const float* __restrict forget, const float* __restrict reset,
          const float* __restrict v_forget, const float* __restrict v_reset, size_t count,
          float* __restrict cell, float* __restrict x) {
  for (size_t i = 0; i < count; ++i) {
    const float before = cell[i];
    const float f = sigmoid(forget[i] + v_forget[i] * before);
    const float r = sigmoid(reset[i] + v_reset[i] * before);
    const float now = f * before + (1.0f - f) * u[i];
    cell[i] = now;
    x[i] = r * now + (1.0f - r) * x[i];
  }
}

}  // namespace

SruLayer SruLayer::read(ByteReader* reader, size_t width) {
  SruLayer layer;
  layer.width_ = width;
  layer.input_ = Linear::read(reader, width, 3 * width);
  layer.recurrent_ = reader->array<float>();
  if (width % 2 != 0 || layer.recurrent_.size() != 2 * width) reader->fail();
  return layer;
}

void SruLayer::apply(std::span<const size_t> ends, std::vector<float>* values,
                     SruScratch* scratch) const {
  const size_t rows = values->size() / width_;
  scratch->inputs.assign(values->data(), rows, width_, width_, Linear::kActivationLimit);
  input_.apply(scratch->inputs, &scratch->gates);
  scratch->cell.resize(width_);
  size_t begin = 0;
  for (size_t end : ends) {
    run_sentence(begin, end, scratch->gates.data(), values->data(), scratch->cell.data());
    begin = end;
  }
}

void SruLayer::run_sentence(size_t begin, size_t end, const float* gates, float* values,
                            float* cell) const {
  const size_t half = width_ / 2;
  std::fill(cell, cell + width_, 0.0f);
  const auto run = [&](size_t row, size_t first) {
    const float* u = gates + row * 3 * width_ + first;
    step(u, u + width_, u + 2 * width_, recurrent_.data() + first,
         recurrent_.data() + width_ + first, half, cell + first, values + row * width_ + first);
  };
  for (size_t row = begin; row < end; ++row) run(row, 0);
  for (size_t row = end; row > begin; --row) run(row - 1, half);
}

}  // namespace sanudo
