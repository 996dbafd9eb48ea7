// SPDX-License-Identifier: Apache-2.0
// `sanudo serve`: the interface over HTTP and the explorer.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "cli/commands.h"
#include "serve/http_server.h"
#include "serve/site.h"

namespace sanudo {
namespace {

bool is_loopback(const std::string& address) {
  return address.starts_with("127.") || address == "::1";
}

// The token of the environment, so that it stands in no list of processes.
std::string token_of(const ServeArguments& arguments) {
  const char* token = std::getenv("SANUDO_TOKEN");
  return token == nullptr ? arguments.token : token;
}

Status check(const ServeArguments& arguments, const std::string& token) {
  if (is_loopback(arguments.address) || !token.empty()) return Status::ok();
  return Status(StatusCode::kBadArgument,
                "others can reach " + arguments.address +
                    ": set a token in SANUDO_TOKEN (docs/guide/server.md)");
}

// Null without a path.
Result<std::unique_ptr<Archive>> open_archive(const std::string& path) {
  if (path.empty()) return std::unique_ptr<Archive>();
  return Archive::open(path);
}

// Leaves it to the desktop; where there is none, the printed address does.
void open_browser(const std::string& url) {
  const std::string command = "xdg-open '" + url + "' >/dev/null 2>&1 &";
  if (std::system(command.c_str()) != 0) fmt::print(stderr, "sanudo: open {} yourself\n", url);
}

}  // namespace

int run_serve(const ServeArguments& arguments) {
  const std::string token = token_of(arguments);
  const Status status = check(arguments, token);
  if (!status.is_ok()) return complain(status, kUsage);
  Result<Desk> desk = Desk::load(arguments.data);
  if (!desk.is_ok()) return complain(desk.status(), kCannotLoad);
  Result<std::unique_ptr<Archive>> archive = open_archive(arguments.store);
  if (!archive.is_ok()) return complain(archive.status(), kCannotLoad);
  Site site(std::make_unique<const Desk>(std::move(desk).value()), std::move(archive).value(),
            {token, arguments.hosts, arguments.allow_origins}, explorer_files());
  const int workers = std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
  Result<HttpServer> server = HttpServer::listen(
      {arguments.address, arguments.port, workers}, {.read_seconds = arguments.patience},
      [&](const Request& request) { return site.answer(request); },
      [&](const Request& request) { return site.pace_of(request); });
  if (!server.is_ok()) return complain(server.status(), kCannotLoad);
  const std::string url = fmt::format("http://{}:{}/", arguments.address, server.value().port());
  fmt::print("Sanudo is at {} (end it with Ctrl-C)\n", url);
  std::fflush(stdout);
  if (arguments.open) open_browser(url);
  server.value().run();
  return kAllGood;
}

}  // namespace sanudo
