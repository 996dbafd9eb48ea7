// SPDX-License-Identifier: Apache-2.0
// Sentences, words, tags and trees: what `sanudo parse` prints.
#include <pybind11/stl.h>

#include <memory>

#include "bindings.h"
#include "document/document_stream.h"
#include "pipeline/reader.h"
#include "text/read_document.h"
#include "tree/conllu.h"

namespace py = pybind11;

namespace sanudo {
namespace {

// A report with its trees. Words are given as tuples; the package makes Tokens of them.
struct Parsed {
  Text text;
  std::vector<Tree> trees;

  std::string conllu(size_t sentence) const {
    return write_conllu(text, trees.at(sentence), sentence + 1);
  }

  py::tuple words(size_t sentence) const {
    const Tree& tree = trees.at(sentence);
    py::tuple words(tree.size());
    for (size_t i = 0; i < tree.size(); ++i) {
      const Word& word = tree.words[i];
      const CharSpan span = text.char_span(word.span);
      words[i] = py::make_tuple(word.form, span.start, span.end, word.lemma, upos_name(word.upos),
                                word.xpos, word.features, word.head, word.deprel, word.name,
                                word.space_after);
    }
    return words;
  }
};

Result<Parsed> parse_report(const Reader& reader, const CodeInput& report) {
  const CodeOptions options;
  Result<Document> document = to_document(report, options.max_bytes);
  if (!document.is_ok()) return document.status();
  std::vector<Warning> warnings;
  Result<Text> text = read_document(&document.value(), &warnings);
  if (!text.is_ok()) return text.status();
  size_t cut = 0;
  const std::vector<Sentence> sentences =
      reader.segment(text.value(), options.max_sentence_tokens, &cut);
  std::vector<Tree> trees = reader.parse(text.value(), sentences);
  return Parsed{std::move(text).value(), std::move(trees)};
}

Parsed parse(const Reader& reader, const CodeInput& report) {
  Result<Parsed> parsed = [&] {
    const py::gil_scoped_release unlocked;
    return parse_report(reader, report);
  }();
  return value_or_raise(std::move(parsed), report.name);
}

std::unique_ptr<Reader> load_reader(const std::string& folder) {
  return std::make_unique<Reader>(value_or_raise(Reader::load(data_folder(folder))));
}

}  // namespace

void bind_parser(py::module_* core) {
  py::class_<Parsed>(*core, "Parsed")
      .def_property_readonly("text", [](const Parsed& parsed) { return parsed.text.utf8(); })
      .def("__len__", [](const Parsed& parsed) { return parsed.trees.size(); })
      .def("words", &Parsed::words)
      .def("conllu", &Parsed::conllu);
  py::class_<Reader>(*core, "Parser")
      .def(py::init(&load_reader), py::arg("folder"))
      .def("parse", &parse, py::arg("report"));
}

}  // namespace sanudo
