// SPDX-License-Identifier: Apache-2.0
// How Sanudo reports what went wrong: a Status, or a Result that holds a value or a Status.
// The library throws nothing, prints nothing and never exits. Both types are plain values: copy
// them, move them between threads as you like.
#ifndef SANUDO_STATUS_H_
#define SANUDO_STATUS_H_

#include <string>
#include <utility>
#include <variant>

namespace sanudo {

enum class StatusCode {
  kOk = 0,
  kNotFound,     // a file or an id that is not there
  kUnreadable,   // there, but the system will not give its bytes
  kBadFormat,    // bytes that are not what the format promises
  kBadEncoding,  // not text in any charset that we read
  kTooLarge,     // over a budget of bytes, tokens, depth or time
  kEmpty,        // nothing to read
  kBadArgument,  // the caller asked for something that does not exist
  kNoSpace,      // the disk is full
  kInternal,     // a fault of ours
};

// The code's name in lower case with underscores ("bad_format"): what error records carry.
const char* status_name(StatusCode code);

// What happened, in words for the user, with the place ("file:line") in front where there is one.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(StatusCode code, std::string message) : code_(code), message_(std::move(message)) {}

  static Status ok() { return Status(); }
  bool is_ok() const { return code_ == StatusCode::kOk; }
  StatusCode code() const { return code_; }
  const std::string& message() const { return message_; }

 private:
  StatusCode code_ = StatusCode::kOk;
  std::string message_;
};

// A value, or the reason why there is none. value() may be called only when is_ok().
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}         // NOLINT: implicit on purpose
  Result(Status status) : held_(std::move(status)) {}  // NOLINT: implicit on purpose

  bool is_ok() const { return std::holds_alternative<T>(held_); }
  T& value() & { return std::get<T>(held_); }
  const T& value() const& { return std::get<T>(held_); }
  T&& value() && { return std::get<T>(std::move(held_)); }
  Status status() const { return is_ok() ? Status::ok() : std::get<Status>(held_); }

 private:
  std::variant<T, Status> held_;
};

}  // namespace sanudo

#endif  // SANUDO_STATUS_H_
