// SPDX-License-Identifier: Apache-2.0
#include "tree/parser.h"

#include <algorithm>

#include "nn/activation.h"
#include "nn/kernel.h"
#include "nn/linear.h"
#include "nn/sru.h"
#include "tree/core_argument.h"
#include "tree/lemmatizer.h"
#include "tree/name_path.h"
#include "tree/parser_tables.h"
#include "tree/tree_decoder.h"
#include "tree/word_memory.h"

namespace sanudo {
namespace {

// Words that go through the net together: enough that the weights are read rarely.
constexpr size_t kBatchWords = 128;
// 2047 * 2047 * 512 < 2^31: levels of both sides of an arc's product.
constexpr int kArcLimit = 2047;
constexpr size_t kMaxArcWidth = 512;
// Arcs of a longer sentence are not scored: their number is the square of its words'.
constexpr size_t kMaxScoredWords = 2000;
using ArcRows = QuantisedRows<int16_t>;

size_t best_of(const float* scores, size_t begin, size_t end) {
  return static_cast<size_t>(std::max_element(scores + begin, scores + end) - scores) - begin;
}

bool is_of_verbs(std::string_view features) {
  return features.find("VerbForm=") != features.npos || features.find("Mood=") != features.npos;
}

void relu_columns(std::vector<float>* values, size_t stride, size_t columns) {
  for (size_t row = 0; row < values->size(); row += stride) {
    for (size_t i = row; i < row + columns; ++i) (*values)[i] = relu((*values)[i]);
  }
}

}  // namespace

class Parser::Workspace {
 public:
  // Makes the workspace one of this model. A weak pointer, not an address: another model may come
  // to lie where a dead one lay.
  void serve(const std::shared_ptr<const Model>& wanted) {
    if (!model.owner_before(wanted) && !wanted.owner_before(model)) return;
    model = wanted;
    memory = WordMemory();
  }

  std::weak_ptr<const Model> model;
  WordMemory memory;          // of the model
  std::vector<float> hidden;  // words x width
  std::vector<size_t> ends;   // of the sentences, in words
  SruScratch sru;
  LinearInput quantised;
  std::vector<float> projected;  // words x projections
  std::vector<float> tags;
  std::vector<float> arc_queries;
  ArcRows queries;
  ArcRows heads;
  std::vector<float> arcs;
  std::vector<float> label_inputs;
  std::vector<float> labels;
};

struct Parser::Model {
  ParserTables tables;
  Lemmatizer lemmatizer;
  std::unique_ptr<WordEncoder> encoder;
  EmbeddingTable words, shapes, buckets;
  std::vector<SruLayer> layers;
  Linear projections, tagger, arc, label;
  std::vector<float> root_arc, root_label, distances;
  ArcRows root;  // root_arc in levels
  size_t root_relation = 0;

  void read_net(ByteReader* reader);
  bool index();

  void embed(const Tree& tree, Workspace* work) const;
  void encode(std::span<Tree> trees, Workspace* work) const;
  void tag(std::span<Tree> trees, Workspace* work) const;
  void tag_word(const float* scores, Word* word) const;
  size_t best_features(const float* scores, Upos upos) const;
  void mark_names(const float* scores, Tree* tree) const;
  void attach(std::span<Tree> trees, Workspace* work) const;
  std::vector<TokenIndex> find_heads(size_t begin, size_t end, Workspace* work) const;
  void score_arcs(size_t begin, size_t end, Workspace* work) const;
  void relation_inputs(const float* word, const float* sum, const float* factor, float* out) const;
  void relate(std::span<Tree> trees, Workspace* work) const;
  void name_relations(std::span<Tree> trees, float* scores) const;
  std::span<const float> score_relations(const float* projected, TokenIndex word, TokenIndex head,
                                         Workspace* work) const;
  void part_rivals_of(Tree* tree, size_t begin, Workspace* work) const;
  void parse(std::span<Tree> trees, Workspace* work) const;
};

void Parser::Model::read_net(ByteReader* reader) {
  const NetSizes& sizes = tables.sizes;
  words = EmbeddingTable::read(reader, tables.words.size(), sizes.word);
  shapes = EmbeddingTable::read(reader, kShapeCount, sizes.word);
  buckets = EmbeddingTable::read(reader, sizes.buckets, sizes.ngram);
  for (uint32_t i = 0; i < sizes.layers; ++i) {
    layers.push_back(SruLayer::read(reader, sizes.width()));
  }
  projections = Linear::read(reader, sizes.width(), sizes.projections());
  tagger = Linear::read(reader, sizes.tag, tables.tag_outputs());
  arc = Linear::read(reader, sizes.arc, sizes.arc);
  label = Linear::read(reader, sizes.label_inputs(), tables.relations.size());
  root_arc = reader->array<float>();
  root_label = reader->array<float>();
  distances = reader->array<float>();
  const bool fits = root_arc.size() == sizes.arc && root_label.size() == sizes.label_inputs() &&
                    distances.size() == kDistances && sizes.arc <= kMaxArcWidth;
  if (!fits || !reader->at_end()) reader->fail();
}

// What is made once from what was read; false for a model without a root relation.
bool Parser::Model::index() {
  encoder = std::make_unique<WordEncoder>(tables.words, tables.sizes.buckets);
  lemmatizer = Lemmatizer(tables);
  root.assign(root_arc.data(), 1, root_arc.size(), root_arc.size(), kArcLimit);
  const auto found = std::find(tables.relations.begin(), tables.relations.end(), "root");
  root_relation = static_cast<size_t>(found - tables.relations.begin());
  return found != tables.relations.end();
}

void Parser::Model::embed(const Tree& tree, Workspace* work) const {
  std::vector<std::string_view> forms;
  for (const Word& word : tree.words) forms.push_back(word.form);
  const SentenceCase letters = sentence_case(forms);
  for (size_t i = 0; i < forms.size(); ++i) {
    const FormVectors& form = work->memory.recall(forms[i], *encoder, words, buckets, tables.sizes);
    work->hidden.insert(work->hidden.end(), form.word.begin(), form.word.end());
    const size_t first = work->hidden.size() - tables.sizes.word;
    shapes.add(word_shape(form.shape, i == 0, letters), 1.0f, work->hidden.data() + first);
    work->hidden.insert(work->hidden.end(), form.ngrams.begin(), form.ngrams.end());
  }
  work->ends.push_back(work->hidden.size() / tables.sizes.width());
}

void Parser::Model::encode(std::span<Tree> trees, Workspace* work) const {
  work->hidden.clear();
  work->ends.clear();
  for (const Tree& tree : trees) embed(tree, work);
  for (const SruLayer& layer : layers) layer.apply(work->ends, &work->hidden, &work->sru);
  const size_t width = tables.sizes.width();
  work->quantised.assign(work->hidden.data(), work->hidden.size() / width, width, width,
                         Linear::kActivationLimit);
  projections.apply(work->quantised, &work->projected);
  relu_columns(&work->projected, tables.sizes.projections(), tables.sizes.label_dependent());
}

void Parser::Model::tag(std::span<Tree> trees, Workspace* work) const {
  work->quantised.assign(work->projected.data(), work->ends.back(), tables.sizes.tag,
                         tables.sizes.projections(), Linear::kActivationLimit);
  tagger.apply(work->quantised, &work->tags);
  const float* scores = work->tags.data();
  for (Tree& tree : trees) {
    mark_names(scores, &tree);
    for (Word& word : tree.words) {
      tag_word(scores, &word);
      scores += tagger.outputs();
    }
  }
}

// The best for a word of this tag: nouns have no mood, tense or form of verbs (Universal
// Dependencies v2), though both heads judge for themselves.
size_t Parser::Model::best_features(const float* scores, Upos upos) const {
  const size_t best = best_of(scores, 0, tables.features.size());
  const bool noun = upos == Upos::kNoun || upos == Upos::kPropn;
  if (!noun || !is_of_verbs(tables.features[best])) return best;
  size_t other = best;
  for (size_t i = 0; i < tables.features.size(); ++i) {
    const bool better = other == best || scores[i] > scores[other];
    if (better && !is_of_verbs(tables.features[i])) other = i;
  }
  return other;
}

void Parser::Model::tag_word(const float* scores, Word* word) const {
  const size_t xpos_end = kUposCount + tables.xpos.size();
  const size_t features_end = xpos_end + tables.features.size();
  word->upos = static_cast<Upos>(best_of(scores, 0, kUposCount));
  word->xpos = tables.xpos[best_of(scores, kUposCount, xpos_end)];
  word->features = tables.features[best_features(scores + xpos_end, word->upos)];
  word->lemma = lemmatizer.lemma(*word, scores + features_end);
}

// `scores`: the tagger's, from the first word of the tree.
void Parser::Model::mark_names(const float* scores, Tree* tree) const {
  if (tables.names.empty()) return;
  const size_t first = tagger.outputs() - tables.names.size();
  const auto path = best_name_path(tables.names, scores + first, tagger.outputs(), tree->size());
  for (size_t i = 0; i < path.size(); ++i) {
    if (tables.names[path[i]] != "O") tree->words[i].name = tables.names[path[i]];
  }
}

void Parser::Model::attach(std::span<Tree> trees, Workspace* work) const {
  const NetSizes& sizes = tables.sizes;
  const size_t stride = sizes.projections();
  const size_t rows = work->ends.back();
  work->quantised.assign(work->projected.data() + sizes.arc_dependent(), rows, sizes.arc, stride,
                         Linear::kActivationLimit);
  arc.apply(work->quantised, &work->arc_queries);
  work->queries.assign(work->arc_queries.data(), rows, sizes.arc, sizes.arc, kArcLimit);
  work->heads.assign(work->projected.data() + sizes.arc_head(), rows, sizes.arc, stride, kArcLimit);
  size_t begin = 0;
  for (size_t i = 0; i < trees.size(); ++i) {
    const auto found = find_heads(begin, work->ends[i], work);
    for (size_t word = 0; word < found.size(); ++word) trees[i].words[word].head = found[word];
    begin = work->ends[i];
  }
}

std::vector<TokenIndex> Parser::Model::find_heads(size_t begin, size_t end, Workspace* work) const {
  if (end - begin > kMaxScoredWords) {
    std::vector<TokenIndex> flat(end - begin, 0);
    flat[0] = kNoToken;
    return flat;
  }
  score_arcs(begin, end, work);
  return decode_heads(work->arcs, end - begin);
}

void Parser::Model::score_arcs(size_t begin, size_t end, Workspace* work) const {
  const size_t count = end - begin;
  work->arcs.resize(count * (count + 1));
  float* score = work->arcs.data();
  for (size_t word = 0; word < count; ++word) {
    const int16_t* query = work->queries.row(begin + word);
    const float scale = work->queries.scales[begin + word];
    const auto product = [&](const ArcRows& rows, size_t row) {
      const int32_t sum = dot(query, rows.row(row), tables.sizes.arc);
      return static_cast<float>(sum) * (scale * rows.scales[row]);
    };
    for (size_t head = 0; head < count; ++head) {
      const uint32_t far = distance_index(static_cast<int32_t>(word), static_cast<int32_t>(head));
      *score++ = product(work->heads, begin + head) + distances[far];
    }
    *score++ = product(root, 0);
  }
}

// What the relation of a word to its head is judged by.
void Parser::Model::relation_inputs(const float* word, const float* sum, const float* factor,
                                    float* out) const {
  const NetSizes& sizes = tables.sizes;
  for (size_t i = 0; i < sizes.label; ++i)
    out[i] = relu(word[sizes.label_dependent() + i] + sum[i]);
  for (size_t i = 0; i < sizes.product; ++i) {
    out[sizes.label + i] = word[sizes.product_dependent() + i] * factor[i];
  }
}

void Parser::Model::relate(std::span<Tree> trees, Workspace* work) const {
  const NetSizes& sizes = tables.sizes;
  work->label_inputs.resize(work->ends.back() * sizes.label_inputs());
  float* out = work->label_inputs.data();
  const float* first = work->projected.data();
  for (const Tree& tree : trees) {
    for (size_t i = 0; i < tree.size(); ++i, out += sizes.label_inputs()) {
      const float* word = first + i * sizes.projections();
      if (tree.words[i].head == kNoToken) {
        relation_inputs(word, root_label.data(), root_label.data() + sizes.label, out);
      } else {
        const float* head = first + static_cast<size_t>(tree.words[i].head) * sizes.projections();
        relation_inputs(word, head + sizes.label_head(), head + sizes.product_head(), out);
      }
    }
    first += tree.size() * sizes.projections();
  }
  work->quantised.assign(work->label_inputs.data(), work->ends.back(), sizes.label_inputs(),
                         sizes.label_inputs(), Linear::kActivationLimit);
  label.apply(work->quantised, &work->labels);
  name_relations(trees, work->labels.data());
}

void Parser::Model::name_relations(std::span<Tree> trees, float* scores) const {
  for (Tree& tree : trees) {
    for (Word& word : tree.words) {
      // The root, and nothing else, is "root".
      scores[root_relation] = -1e30f;
      const bool is_root = word.head == kNoToken;
      word.deprel = tables.relations[is_root ? root_relation : best_of(scores, 0, label.outputs())];
      scores += label.outputs();
    }
  }
}

// Of one word to one head; `projected`: the projections of the sentence's words.
std::span<const float> Parser::Model::score_relations(const float* projected, TokenIndex word,
                                                      TokenIndex head, Workspace* work) const {
  const NetSizes& sizes = tables.sizes;
  const float* own = projected + static_cast<size_t>(word) * sizes.projections();
  const float* above = projected + static_cast<size_t>(head) * sizes.projections();
  work->label_inputs.resize(sizes.label_inputs());
  relation_inputs(own, above + sizes.label_head(), above + sizes.product_head(),
                  work->label_inputs.data());
  work->quantised.assign(work->label_inputs.data(), 1, sizes.label_inputs(), sizes.label_inputs(),
                         Linear::kActivationLimit);
  label.apply(work->quantised, &work->labels);
  return {work->labels.data(), tables.relations.size()};
}

void Parser::Model::part_rivals_of(Tree* tree, size_t begin, Workspace* work) const {
  const size_t count = tree->size();
  if (count > kMaxScoredWords || !has_rivals(*tree)) return;
  score_arcs(begin, begin + count, work);
  const float* projected = work->projected.data() + begin * tables.sizes.projections();
  PlaceScores scores;
  scores.arc = [&](TokenIndex word, TokenIndex head) {
    return work->arcs[static_cast<size_t>(word) * (count + 1) + static_cast<size_t>(head)];
  };
  scores.relations = [&](TokenIndex word, TokenIndex head) {
    return score_relations(projected, word, head, work);
  };
  part_rivals(tables.relations, scores, tree);
}

void Parser::Model::parse(std::span<Tree> trees, Workspace* work) const {
  encode(trees, work);
  if (work->ends.back() == 0) return;
  tag(trees, work);
  attach(trees, work);
  relate(trees, work);
  size_t begin = 0;
  for (Tree& tree : trees) {
    part_rivals_of(&tree, begin, work);
    begin += tree.size();
    tree.index_children();
  }
}

namespace {

Tree unparsed(const Text& text, const Sentence& sentence) {
  Tree tree;
  tree.span = sentence.span;
  tree.paragraph = sentence.paragraph;
  for (const Token& token : sentence.tokens) {
    Word word;
    word.span = token.span;
    word.form = text.words(token.span);
    word.space_after = token.space_after;
    word.part = token.part;
    tree.words.push_back(std::move(word));
  }
  return tree;
}

}  // namespace

Result<Parser> Parser::load(std::string_view section) {
  ByteReader reader(section);
  auto model = std::make_unique<Model>();
  model->tables = ParserTables::read(&reader);
  if (reader.ok()) model->read_net(&reader);
  if (!reader.ok()) return Status(StatusCode::kBadFormat, "the model's parser is damaged");
  if (!model->index()) return Status(StatusCode::kBadFormat, "the model's parser has no root");
  return Parser(std::move(model));
}

Parser::Parser(std::shared_ptr<const Model> model) : model_(std::move(model)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Parser::WorkspacePointer Parser::make_workspace() const {
  return WorkspacePointer(new Workspace());
}

void Parser::WorkspaceDeleter::operator()(Workspace* workspace) const { delete workspace; }

std::vector<Tree> Parser::parse(const Text& text, std::span<const Sentence> sentences,
                                Workspace* workspace) const {
  workspace->serve(model_);
  std::vector<Tree> trees;
  for (const Sentence& sentence : sentences) trees.push_back(unparsed(text, sentence));
  size_t begin = 0;
  while (begin < trees.size()) {
    size_t end = begin;
    size_t words = 0;
    while (end < trees.size() && (end == begin || words + trees[end].size() <= kBatchWords)) {
      words += trees[end++].size();
    }
    model_->parse(std::span(trees).subspan(begin, end - begin), workspace);
    begin = end;
  }
  return trees;
}

}  // namespace sanudo
