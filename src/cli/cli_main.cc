// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "cli/code_settings.h"
#include "cli/commands.h"
#include "cli/store_commands.h"
#include "sanudo/coder.h"

namespace sanudo {

int complain(const Status& status, int exit_code) {
  fmt::print(stderr, "sanudo: {}\n", status.message());
  return exit_code;
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

namespace {

constexpr const char* kAbout =
    "Sanudo reads news reports and writes down, as data, who did what to whom, when, where,\n"
    "about what - and who says so. Events are PLOVER, with CAMEO codes beside them.";

constexpr const char* kExamples =
    "Examples:\n"
    "  sanudo code report.txt                      events as a table for reading\n"
    "  sanudo code --format jsonl *.txt > out.jsonl  one record a report (docs/format/record.md)\n"
    "  cat report.txt | sanudo code --date 2022-02-04 -\n"
    "  sanudo read page.html feed.xml news.warc.gz   clean text and facts, a JSON line a report\n"
    "  sanudo explain report.txt                   why each event was coded so\n"
    "  sanudo parse --format tree report.txt       the trees that events are read off\n"
    "  sanudo recode old.jsonl --was OLD           what newer tables would change\n"
    "  sanudo ingest news/ --store events.db       a folder into a store that loses nothing\n"
    "  sanudo query --store events.db --actor RUS  ask it: filters, ready views, SQL\n"
    "  sanudo who Beijing --date 2022-02-04        what a name can mean on a day\n"
    "  sanudo serve                                the explorer, in a browser on this machine\n"
    "\nExit codes: 0 all done, 1 bad command line, 2 some reports could not be coded,\n"
    "3 the data folder cannot be read, 4 the output cannot be written.";

void add_input(CLI::App* command, InputArguments* arguments) {
  command->add_option(
      "files", arguments->files,
      "Texts, pages, feeds, archives, exports, mail; folders of them; - is standard "
      "input");
  add_input_form(command, arguments);
}

void add_read(CLI::App* app, CodeArguments* arguments) {
  CLI::App* read = app->add_subcommand(
      "read", "Clean text, title, date and other facts of reports, without coding them");
  add_input(read, &arguments->input);
  read->add_option("--format", arguments->format, "jsonl or text")
      ->check(CLI::IsMember({"jsonl", "text"}))
      ->default_str("jsonl");
  read->add_option("--threads", arguments->threads, "How many reports at once; same output")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  read->add_option("--output", arguments->output, "Write there instead of standard output");
}

void add_code(CLI::App* app, CodeArguments* arguments) {
  CLI::App* code = app->add_subcommand("code", "Code reports: files, or - for standard input");
  add_input(code, &arguments->input);
  code->add_option("--format", arguments->format, "table, jsonl or csv")
      ->check(CLI::IsMember({"table", "jsonl", "csv"}))
      ->capture_default_str();
  code->add_option("--threads", arguments->threads, "How many reports at once; same output")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  code->add_flag("--no-color", arguments->no_colour, "No colours on a terminal");
  code->add_option("--output", arguments->output, "Write there instead of standard output");
  add_coding(code, arguments);
}

void add_explain(CLI::App* app, ExplainArguments* arguments) {
  CLI::App* explain =
      app->add_subcommand("explain", "Show the words, path, rule and entry behind each event");
  add_input(explain, &arguments->input);
  explain->add_option("--event", arguments->event, "Only the event with this id");
  add_coding(explain, arguments);
}

void add_parse(CLI::App* app, ParseArguments* arguments) {
  CLI::App* parse = app->add_subcommand("parse", "Sentences, words, tags and trees of reports");
  add_input(parse, &arguments->input);
  parse->add_option("--format", arguments->format, "conllu or tree")
      ->check(CLI::IsMember({"conllu", "tree"}))
      ->capture_default_str();
  parse->add_option("--data", arguments->data, kDataHelp);
}

CLI::App* add_eval(CLI::App* app, EvalArguments* arguments) {
  CLI::App* eval = app->add_subcommand("eval", "Score against gold data");
  eval->require_subcommand(1);
  CLI::App* parse =
      eval->add_subcommand("parse", "Trees from raw text against a treebank (CoNLL 2018 F1)");
  parse->add_option("conllu", arguments->file, "CoNLL-U file")->required();
  parse->add_option("--data", arguments->data, kDataHelp);
  CLI::App* names = eval->add_subcommand("names", "Names, with words given, against IOB2");
  names->add_option("iob2", arguments->file, "IOB2 file: number, word, tag")->required();
  names->add_option("--data", arguments->data, kDataHelp);
  CLI::App* relation =
      eval->add_subcommand("relation", "Events between marked spans against PLOVER root types");
  relation->add_option("tsv", arguments->file, "Table with marked sentences")->required();
  relation->add_flag("--misses", arguments->misses, "Print the rows that are wrong");
  relation->add_flag("--rules-only", arguments->rules_only, "Only what the lexicon lists");
  relation->add_option("--data", arguments->data, kDataHelp);
  CLI::App* time = eval->add_subcommand("time", "Time expressions and their values (TempEval-3)");
  time->add_option("files", arguments->file, "TimeML file, or a folder of .tml files")->required();
  time->add_flag("--misses", arguments->misses, "Print what differs");
  time->add_option("--data", arguments->data, kDataHelp);
  CLI::App* place =
      eval->add_subcommand("place", "Place names and what they stand for (TR-News, LGL)");
  place->add_option("xml", arguments->file, "Reports with marked toponyms")->required();
  place->add_flag("--misses", arguments->misses, "Print the places that are wrong");
  place->add_option("--data", arguments->data, kDataHelp);
  CLI::App* quotes = eval->add_subcommand(
      "quotes", "Source, cue and content against attributions in brat form (PolNeAR)");
  quotes->add_option("folder", arguments->file, "Folder with text/*.txt and attributions/*.ann")
      ->required();
  quotes->add_flag("--list", arguments->list, "Print what is right (=), missed (-), extra (+)");
  quotes->add_option("--data", arguments->data, kDataHelp);
  return eval;
}

void add_recode(CLI::App* app, RecodeArguments* arguments) {
  CLI::App* recode = app->add_subcommand(
      "recode", "What other tables or another model add to, drop from and change in old records");
  recode->add_option("files", arguments->files, "Records of `sanudo code --format jsonl`; - too");
  recode->add_option("--store", arguments->store, "The records of this store instead of files");
  recode->add_flag("--apply", arguments->apply, "Put the new codings into the store");
  recode->add_option("--was", arguments->was,
                     "The data folder they were coded with: only what differs is read again");
  recode->add_option("--format", arguments->format, "text and jsonl: what changes; records: all")
      ->check(CLI::IsMember({"text", "jsonl", "records"}))
      ->capture_default_str();
  recode
      ->add_option("--min-confidence", arguments->min_confidence, "As the records were coded with")
      ->check(CLI::Range(0.0, 1.0));
  recode->add_option("--knowledge", arguments->knowledge, "Folder of tables laid over ours");
  recode->add_option("--as-of", arguments->as_of, "Code with what was known on this day");
  recode->add_flag("--rules-only", arguments->rules_only, "Only what the lexicon lists");
  recode->add_option("--threads", arguments->threads, "How many reports at once; same output")
      ->check(CLI::Range(1, 256))
      ->capture_default_str();
  recode->add_option("--output", arguments->output, "Write there instead of standard output");
  recode->add_option("--data", arguments->data, kDataHelp);
}

void add_who(CLI::App* app, WhoArguments* arguments) {
  CLI::App* who = app->add_subcommand("who", "What a name can mean on a date, and why");
  who->add_option("name", arguments->name, "A name, \"Russian president\", or an id")->required();
  who->add_option("--date", arguments->date, "YYYY-MM-DD; without it any date counts");
  who->add_option("--data", arguments->data, kDataHelp);
}

void add_serve(CLI::App* app, ServeArguments* arguments) {
  CLI::App* serve = app->add_subcommand("serve", "The interface over HTTP and the explorer");
  serve->add_option("--store", arguments->store,
                    "The event database (sanudo ingest); without it only posted texts are read");
  serve->add_option("--port", arguments->port, "0: any that is free")->capture_default_str();
  serve->add_option("--address", arguments->address, "Others than this machine's need a token")
      ->capture_default_str();
  serve->add_option("--token", arguments->token, "Better in SANUDO_TOKEN");
  serve->add_option("--host", arguments->hosts, "A name that this server is reached by")
      ->allow_extra_args(false);
  serve
      ->add_option("--allow-origin", arguments->allow_origins,
                   "Pages from there may ask: https://example.org")
      ->allow_extra_args(false);
  serve->add_option("--patience", arguments->patience, "Seconds in which a request must be here")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  serve->add_flag("--open", arguments->open, "Open the browser");
  serve->add_option("--data", arguments->data, kDataHelp);
}

void add_lint(CLI::App* app, LintArguments* arguments) {
  CLI::App* lint = app->add_subcommand(
      "lint", "Check the tables of the knowledge base or the lexicon, or list the names that lack");
  lint->add_option("tables", arguments->tables, "Folder of tables; else the program's own");
  lint->add_flag("--lexicon", arguments->lexicon, "Check the lexicon: entries that never answer");
  lint->add_option("--knowledge", arguments->knowledge, "Folder of tables laid over them");
  lint->add_option("--gaps", arguments->corpus.files, "Reports: list their unresolved names");
  lint->add_option("--most", arguments->most, "How many names")->capture_default_str();
  lint->add_option("--data", arguments->data, kDataHelp);
}

int run(int count, char** words) {
  CLI::App app(kAbout, "sanudo");
  app.footer(kExamples);
  app.set_version_flag("--version", std::string("sanudo ") + version());
  app.require_subcommand(1);
  CodeArguments code;
  CodeArguments read;
  read.format = "jsonl";
  ExplainArguments explain;
  ParseArguments parse;
  EvalArguments eval;
  WhoArguments who;
  LintArguments lint;
  RecodeArguments recode;
  ExportArguments export_;
  IngestArguments ingest;
  QueryArguments query;
  ServeArguments serve;
  ImportArguments import_;
  add_code(&app, &code);
  add_read(&app, &read);
  add_explain(&app, &explain);
  add_parse(&app, &parse);
  add_who(&app, &who);
  add_lint(&app, &lint);
  add_recode(&app, &recode);
  add_export(&app, &export_);
  add_ingest(&app, &ingest);
  add_query(&app, &query);
  add_serve(&app, &serve);
  add_import(&app, &import_);
  CLI::App* eval_app = add_eval(&app, &eval);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kAllGood : kUsage;
  }
  if (app.got_subcommand("code")) return run_code(code);
  if (app.got_subcommand("read")) return run_read(read);
  if (app.got_subcommand("ingest")) return run_ingest(ingest);
  if (app.got_subcommand("query")) return run_query(query);
  if (app.got_subcommand("explain")) return run_explain(explain);
  if (app.got_subcommand("parse")) return run_parse(parse);
  if (app.got_subcommand("who")) return run_who(who);
  if (app.got_subcommand("lint")) return run_lint(lint);
  if (app.got_subcommand("recode")) return run_recode(recode);
  if (app.got_subcommand("export")) return run_export(export_);
  if (app.got_subcommand("serve")) return run_serve(serve);
  if (app.got_subcommand("import")) return run_import(import_);
  if (eval_app->got_subcommand("parse")) return run_eval_parse(eval);
  if (eval_app->got_subcommand("names")) return run_eval_names(eval);
  if (eval_app->got_subcommand("time")) return run_eval_time(eval);
  if (eval_app->got_subcommand("place")) return run_eval_place(eval);
  if (eval_app->got_subcommand("quotes")) return run_eval_quotes(eval);
  return run_eval_relation(eval);
}

}  // namespace
}  // namespace sanudo

int main(int count, char** words) { return sanudo::run(count, words); }
