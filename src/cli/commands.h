// SPDX-License-Identifier: Apache-2.0
// The subcommands of the program. Each has its options, filled by the command line, and a run
// function that returns the exit code. Only this folder prints and only its main exits.
#ifndef SANUDO_CLI_COMMANDS_H_
#define SANUDO_CLI_COMMANDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "cli/code_settings.h"
#include "document/document_stream.h"
#include "sanudo/status.h"

namespace CLI {
class App;
}

namespace sanudo {

// Exit codes, documented in docs/guide/command-line.md.
inline constexpr int kAllGood = 0;
inline constexpr int kUsage = 1;        // the command line makes no sense
inline constexpr int kSomeFailed = 2;   // error records stand in the output, the rest was done
inline constexpr int kCannotLoad = 3;   // model, knowledge base or lexicon cannot be read
inline constexpr int kCannotWrite = 4;  // the output cannot be written

struct CodeArguments : CodeSettings {
  std::string format = "table";
  std::string output;
  int threads = 1;
  bool no_colour = false;
};
int run_code(const CodeArguments& arguments);
// The reports without their events; needs no data folder.
int run_read(const CodeArguments& arguments);

struct ExplainArguments : CodeSettings {
  std::string event;
};
int run_explain(const ExplainArguments& arguments);

struct RecodeArguments {
  std::vector<std::string> files;  // records, JSON lines
  std::string store;               // its records instead
  bool apply = false;              // put the new codings into the store
  std::string was;                 // the data folder they were coded with; empty: unknown
  std::string format = "text";     // text, jsonl, records
  std::string data;
  std::string knowledge;
  std::string as_of;
  bool rules_only = false;
  std::string output;
  int threads = 1;
  double min_confidence = 0;
};
int run_recode(const RecodeArguments& arguments);

struct ParseArguments {
  InputArguments input = {.files = {}, .fields = {}, .max_bytes = 1u << 30};
  std::string format = "conllu";
  std::string data;
};
int run_parse(const ParseArguments& arguments);

struct EvalArguments {
  std::string file;
  std::string data;
  bool misses = false;
  bool list = false;
  bool rules_only = false;
};
int run_eval_parse(const EvalArguments& arguments);
int run_eval_names(const EvalArguments& arguments);
int run_eval_relation(const EvalArguments& arguments);
int run_eval_time(const EvalArguments& arguments);
int run_eval_place(const EvalArguments& arguments);
int run_eval_quotes(const EvalArguments& arguments);

struct WhoArguments {
  std::string name;
  std::string date;
  std::string data;
};
int run_who(const WhoArguments& arguments);

struct LintArguments {
  std::string tables;     // a folder of tables; empty: the program's own
  bool lexicon = false;   // the lexicon's tables instead of the knowledge base's
  InputArguments corpus;  // reports; without files: check the tables
  std::string knowledge;  // tables laid over
  std::string data;
  size_t most = 100;
};
int run_lint(const LintArguments& arguments);

struct ExportArguments {
  std::vector<std::string> files;  // JSONL; empty: standard input
  std::string store;               // instead of files
  std::string format;
  std::string output;
  std::string table = "events";
  std::string period = "month";
  bool every_status = false;
  bool quiet = false;
};
void add_export(CLI::App* app, ExportArguments* arguments);
int run_export(const ExportArguments& arguments);
struct ServeArguments {
  std::string store;  // empty: none, only posted texts are coded
  std::string address = "127.0.0.1";
  uint16_t port = 8765;
  std::string token;  // needed where others can reach the address
  std::vector<std::string> hosts;
  std::vector<std::string> allow_origins;
  int patience = 15;  // seconds for a whole request
  std::string data;
  bool open = false;
};
int run_serve(const ServeArguments& arguments);

struct ImportArguments {
  std::vector<std::string> files;
  std::string set;
  std::string store;  // empty: JSONL to the output
  std::string output;
};
void add_import(CLI::App* app, ImportArguments* arguments);
int run_import(const ImportArguments& arguments);

// "sanudo: MESSAGE" on standard error; gives back `exit_code`.
int complain(const Status& status, int exit_code);
bool is_terminal(int descriptor);

}  // namespace sanudo

#endif  // SANUDO_CLI_COMMANDS_H_
