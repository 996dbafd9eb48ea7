// SPDX-License-Identifier: Apache-2.0
// The network side: HTTP/1.1 over TCP (Boost.Beast, in the .cc file alone). Two threads hold all
// connections; handlers run on worker threads, slow ones on their own, so that neither idle nor
// slow clients nor long answers keep others waiting.
//
// Limits: docs/guide/server.md. What is over one is answered 408, 413, 431 or 503, or cut off.
#ifndef SANUDO_SERVE_HTTP_SERVER_H_
#define SANUDO_SERVE_HTTP_SERVER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "sanudo/status.h"
#include "serve/message.h"
#include "serve/router.h"

namespace sanudo {

struct ServerLimits {
  size_t header_bytes = 16u << 10;
  size_t body_bytes = 4u << 20;
  size_t all_bodies_bytes = 256u << 20;  // of all requests that are here at once; then 503
  size_t target_bytes = 8u << 10;
  size_t connections = 4096;
  size_t waiting_quick = 4096;  // requests that wait for a worker; then 503
  size_t waiting_slow = 256;
  int read_seconds = 15;   // for a whole request, from its first byte
  int idle_seconds = 60;   // between requests
  int write_seconds = 30;  // for each piece of an answer
};

struct ServerPlace {
  std::string address = "127.0.0.1";
  uint16_t port = 8765;  // 0: any that is free
  int workers = 2;       // threads for quick answers, and as many for slow ones
};

class HttpServer {
 public:
  using Answer = std::function<Response(const Request&)>;
  using PaceOf = std::function<Pace(const Request&)>;

  // Binds and listens. kUnreadable: the address or the port cannot be had.
  static Result<HttpServer> listen(const ServerPlace& place, const ServerLimits& limits,
                                   Answer answer, PaceOf pace_of);
  HttpServer(HttpServer&&) noexcept;
  ~HttpServer();

  uint16_t port() const;
  // Serves until stop(), from any thread, or until one of these signals comes (SIGINT, SIGTERM).
  void run();
  void stop();

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_HTTP_SERVER_H_
