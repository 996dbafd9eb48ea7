// SPDX-License-Identifier: Apache-2.0
// The only file that knows Boost. A connection is a chain of asynchronous steps:
// read header and body -> wait for a worker -> write (in pieces, if long) -> read again.
#include "serve/http_server.h"

#include <algorithm>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>
#include <vector>

#include "serve/answer.h"
#include "serve/descriptors.h"
#include "unicode/utf8.h"

namespace sanudo {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Failure = beast::error_code;

constexpr int kNetworkThreads = 2;
constexpr size_t kPiece = 64u << 10;  // of a long answer, at least

// What all connections share.
struct Shared {
  ServerLimits limits;
  HttpServer::Answer answer;
  HttpServer::PaceOf pace_of;
  asio::thread_pool quick;
  asio::thread_pool slow;
  std::atomic<size_t> connections{0};
  std::atomic<size_t> body_bytes{0};
  std::atomic<size_t> waiting_quick{0};
  std::atomic<size_t> waiting_slow{0};

  Shared(const ServerPlace& place, const ServerLimits& given)
      : limits(given),
        quick(static_cast<size_t>(place.workers)),
        slow(static_cast<size_t>(place.workers)) {}
};

Request request_of(http::request<http::string_body> message) {
  Request request;
  request.method = std::string(message.method_string());
  request.target = std::string(message.target());
  for (const auto& field : message) {
    request.headers.push_back({to_lower({field.name_string().data(), field.name_string().size()}),
                               std::string(field.value())});
  }
  request.body = std::move(message.body());
  return request;
}

Response refusal_for(const Failure& failure) {
  if (failure == http::error::body_limit) {
    return error_answer(413, "too_large", "the body is over the limit");
  }
  if (failure == http::error::header_limit) {
    return error_answer(431, "too_large", "the header is over the limit");
  }
  return error_answer(400, "bad_format", "this is no HTTP/1.1 request");
}

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, Shared* shared) : stream_(std::move(socket)), shared_(shared) {
    ++shared_->connections;
  }
  ~Connection() {
    give_back();
    --shared_->connections;
  }

  void start() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->wait(); });
  }

 private:
  void wait();
  void read();
  void take_header();
  void invite();
  void read_body();
  void refuse(const Failure& failure);
  void give_back();
  void take(http::request<http::string_body> message);
  void work(Pace pace);
  void write(Response response);
  void write_header();
  void write_piece();
  void next_piece();
  void finish();
  void close();

  beast::tcp_stream stream_;
  Shared* shared_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  Request request_;
  size_t reserved_ = 0;  // of all_bodies_bytes
  unsigned version_ = 11;
  bool keep_alive_ = false;
  bool body_wanted_ = true;
  std::optional<http::response<http::string_body>> whole_;
  std::optional<http::response<http::empty_body>> head_;
  std::optional<http::response_serializer<http::empty_body>> serializer_;
  BodySource rest_;
  std::string piece_;
  bool last_piece_ = false;
};

// For the first byte of the next request. What came with the last one is there already.
void Connection::wait() {
  if (buffer_.size() > 0) return read();
  stream_.expires_after(std::chrono::seconds(shared_->limits.idle_seconds));
  stream_.async_read_some(buffer_.prepare(4096),
                          [self = shared_from_this()](Failure failure, size_t size) {
                            if (failure) return self->close();
                            self->buffer_.commit(size);
                            self->read();
                          });
}

// The whole request must be here in time, however slowly its bytes come.
void Connection::read() {
  parser_.emplace();
  parser_->header_limit(static_cast<uint32_t>(shared_->limits.header_bytes));
  parser_->body_limit(shared_->limits.body_bytes);
  stream_.expires_after(std::chrono::seconds(shared_->limits.read_seconds));
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](Failure failure, size_t) {
                            failure ? self->refuse(failure) : self->take_header();
                          });
}

// A body is let in when there is room for as much as it says, or may have.
void Connection::take_header() {
  const auto length = parser_->content_length();
  const bool has_body = parser_->chunked() || (length && *length > 0);
  if (!has_body) return read_body();
  if (length && *length > shared_->limits.body_bytes) return refuse(http::error::body_limit);
  reserved_ = length ? static_cast<size_t>(*length) : shared_->limits.body_bytes;
  if (shared_->body_bytes.fetch_add(reserved_) + reserved_ > shared_->limits.all_bodies_bytes) {
    keep_alive_ = false;
    return write(error_answer(503, "unavailable", "too much is sent at once"));
  }
  parser_->get()[http::field::expect] == "100-continue" ? invite() : read_body();
}

// The client waits for leave to send its body (RFC 9110, 10.1.1).
void Connection::invite() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(stream_, asio::buffer(kContinue),
                    [self = shared_from_this()](Failure failure, size_t) {
                      failure ? self->close() : self->read_body();
                    });
}

void Connection::read_body() {
  http::async_read(stream_, buffer_, *parser_,
                   [self = shared_from_this()](Failure failure, size_t) {
                     failure ? self->refuse(failure) : self->take(self->parser_->release());
                   });
}

// Says what is wrong with a request, where its client is still there.
void Connection::refuse(const Failure& failure) {
  if (failure.category() != http::make_error_code(http::error::body_limit).category() ||
      failure == http::error::end_of_stream || failure == http::error::partial_message) {
    return close();
  }
  keep_alive_ = false;
  body_wanted_ = true;
  write(refusal_for(failure));
}

void Connection::give_back() {
  shared_->body_bytes -= reserved_;
  reserved_ = 0;
}

void Connection::take(http::request<http::string_body> message) {
  version_ = message.version();
  keep_alive_ = message.keep_alive();
  body_wanted_ = message.method() != http::verb::head;
  if (message.target().size() > shared_->limits.target_bytes) {
    keep_alive_ = false;
    return write(error_answer(414, "too_large", "the target is over the limit"));
  }
  request_ = request_of(std::move(message));
  parser_.reset();
  work(shared_->pace_of(request_));
}

// The answer is made on a worker and comes back to the network threads.
void Connection::work(Pace pace) {
  const bool slow = pace == Pace::kSlow;
  std::atomic<size_t>& waiting = slow ? shared_->waiting_slow : shared_->waiting_quick;
  const size_t most = slow ? shared_->limits.waiting_slow : shared_->limits.waiting_quick;
  if (waiting.fetch_add(1) >= most) {
    --waiting;
    Response response = error_answer(503, "unavailable", "too many requests wait already");
    response.headers.push_back({"Retry-After", "1"});
    return write(std::move(response));
  }
  stream_.expires_never();
  asio::post(slow ? shared_->slow : shared_->quick, [self = shared_from_this(), &waiting] {
    auto response = std::make_shared<Response>(self->shared_->answer(self->request_));
    --waiting;
    asio::post(self->stream_.get_executor(),
               [self, response] { self->write(std::move(*response)); });
  });
}

template <typename Message>
void fill(const Response& response, unsigned version, bool keep_alive, Message* message) {
  message->result(static_cast<unsigned>(response.status));
  message->version(version);
  message->keep_alive(keep_alive);
  if (!response.type.empty()) message->set(http::field::content_type, response.type);
  for (const Header& header : response.headers) message->insert(header.name, header.value);
}

void Connection::write(Response response) {
  stream_.expires_after(std::chrono::seconds(shared_->limits.write_seconds));
  if (response.rest && body_wanted_) {
    head_.emplace();
    // Chunks are of HTTP/1.1; to an older client the end of the connection is the end.
    keep_alive_ = keep_alive_ && version_ >= 11;
    fill(response, version_, keep_alive_, &*head_);
    head_->chunked(version_ >= 11);
    rest_ = std::move(response.rest);
    piece_ = std::move(response.body);
    last_piece_ = false;
    return write_header();
  }
  whole_.emplace();
  fill(response, version_, keep_alive_, &*whole_);
  if (response.status != 304 && response.status != 204) {
    whole_->content_length(response.body.size());
  }
  if (body_wanted_) whole_->body() = std::move(response.body);
  auto done = [self = shared_from_this()](Failure failure, size_t) {
    failure ? self->close() : self->finish();
  };
  http::async_write(stream_, *whole_, std::move(done));
}

void Connection::write_header() {
  serializer_.emplace(*head_);
  http::async_write_header(stream_, *serializer_,
                           [self = shared_from_this()](Failure failure, size_t) {
                             failure ? self->close() : self->next_piece();
                           });
}

// Pieces are made on a slow worker, as they are for downloads.
void Connection::next_piece() {
  stream_.expires_never();
  asio::post(shared_->slow, [self = shared_from_this()] {
    while (!self->last_piece_ && self->piece_.size() < kPiece) {
      std::string more;
      self->last_piece_ = !self->rest_(&more);
      self->piece_ += more;
    }
    asio::post(self->stream_.get_executor(), [self] { self->write_piece(); });
  });
}

void Connection::write_piece() {
  stream_.expires_after(std::chrono::seconds(shared_->limits.write_seconds));
  auto done = [self = shared_from_this()](Failure failure, size_t) {
    if (failure) return self->close();
    self->piece_.clear();
    self->last_piece_ ? self->finish() : self->next_piece();
  };
  const asio::const_buffer bytes(piece_.data(), piece_.size());
  if (version_ < 11) return asio::async_write(stream_, bytes, std::move(done));
  if (piece_.empty()) return asio::async_write(stream_, http::make_chunk_last(), std::move(done));
  if (!last_piece_) return asio::async_write(stream_, http::make_chunk(bytes), std::move(done));
  asio::async_write(stream_, http::make_chunk(bytes),
                    [self = shared_from_this(), done](Failure failure, size_t size) mutable {
                      if (failure) return done(failure, size);
                      asio::async_write(self->stream_, http::make_chunk_last(), std::move(done));
                    });
}

void Connection::finish() {
  give_back();
  whole_.reset();
  serializer_.reset();
  head_.reset();
  rest_ = nullptr;
  request_ = {};
  keep_alive_ ? wait() : close();
}

void Connection::close() {
  Failure ignored;
  stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
  stream_.close();
}

}  // namespace

struct HttpServer::Impl {
  Impl(const ServerPlace& place, const ServerLimits& limits)
      : network(kNetworkThreads), acceptor(network), pause(network), shared(place, limits) {
    shared.limits.connections = std::min(limits.connections, descriptors_to_spare());
  }

  Status open(const ServerPlace& place);
  void accept();
  void rest();

  asio::io_context network;
  tcp::acceptor acceptor;
  asio::steady_timer pause;
  Shared shared;
};

Status HttpServer::Impl::open(const ServerPlace& place) {
  Failure failure;
  const auto address = asio::ip::make_address(place.address, failure);
  if (!failure) {
    const tcp::endpoint endpoint(address, place.port);
    acceptor.open(endpoint.protocol(), failure);
    if (!failure) acceptor.set_option(asio::socket_base::reuse_address(true), failure);
    if (!failure) acceptor.bind(endpoint, failure);
    if (!failure) acceptor.listen(asio::socket_base::max_listen_connections, failure);
  }
  if (!failure) return Status::ok();
  return Status(StatusCode::kUnreadable, "cannot listen at " + place.address + ":" +
                                             std::to_string(place.port) + ": " + failure.message());
}

void HttpServer::Impl::accept() {
  acceptor.async_accept(asio::make_strand(network), [this](Failure failure, tcp::socket socket) {
    if (failure == asio::error::operation_aborted) return;
    if (failure) return rest();
    if (shared.connections < shared.limits.connections) {
      std::make_shared<Connection>(std::move(socket), &shared)->start();
    }
    accept();
  });
}

// Out of descriptors or memory: others may give some back.
void HttpServer::Impl::rest() {
  pause.expires_after(std::chrono::milliseconds(100));
  pause.async_wait([this](Failure failure) {
    if (!failure) accept();
  });
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer::~HttpServer() = default;

Result<HttpServer> HttpServer::listen(const ServerPlace& place, const ServerLimits& limits,
                                      Answer answer, PaceOf pace_of) {
  auto impl = std::make_unique<Impl>(place, limits);
  impl->shared.answer = std::move(answer);
  impl->shared.pace_of = std::move(pace_of);
  Status status = impl->open(place);
  if (!status.is_ok()) return status;
  return HttpServer(std::move(impl));
}

uint16_t HttpServer::port() const { return impl_->acceptor.local_endpoint().port(); }

void HttpServer::run() {
  asio::signal_set signals(impl_->network, SIGINT, SIGTERM);
  signals.async_wait([this](Failure failure, int) {
    if (!failure) stop();
  });
  impl_->accept();
  std::vector<std::jthread> threads;
  for (int i = 1; i < kNetworkThreads; ++i) {
    threads.emplace_back([this] { impl_->network.run(); });
  }
  impl_->network.run();
  threads.clear();
  impl_->shared.quick.join();
  impl_->shared.slow.join();
}

void HttpServer::stop() { impl_->network.stop(); }

}  // namespace sanudo
