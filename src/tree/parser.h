// SPDX-License-Identifier: Apache-2.0
// Sentences of words -> dependency trees with tags, features and lemmas. One shared encoder, a
// head for each task; see docs/theory/parsing.md. Immutable and shared by threads; scratch memory
// is the caller's Workspace, one for each thread.
#ifndef SANUDO_TREE_PARSER_H_
#define SANUDO_TREE_PARSER_H_

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "sanudo/status.h"
#include "text/text.h"
#include "token/token.h"
#include "tree/tree.h"

namespace sanudo {

class Parser {
 public:
  class Workspace;
  struct WorkspaceDeleter {
    void operator()(Workspace* workspace) const;
  };
  using WorkspacePointer = std::unique_ptr<Workspace, WorkspaceDeleter>;

  // `section` is the parser's section of a model file.
  static Result<Parser> load(std::string_view section);
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;
  ~Parser();

  // Scratch for one thread, good for any parser: it forgets what it knows of another.
  WorkspacePointer make_workspace() const;

  // One tree for each sentence, in order. The same words give the same tree in any batch.
  // Memory grows with the words of the longest sentence: cut sentences of more than some hundred
  // first. In one of over 2,000 all words hang from the first.
  std::vector<Tree> parse(const Text& text, std::span<const Sentence> sentences,
                          Workspace* workspace) const;

 private:
  struct Model;
  explicit Parser(std::shared_ptr<const Model> model);
  std::shared_ptr<const Model> model_;
};

}  // namespace sanudo

#endif  // SANUDO_TREE_PARSER_H_
