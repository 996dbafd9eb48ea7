// SPDX-License-Identifier: Apache-2.0
// Who may ask, and what browsers may do with the answers. Against other sites in the user's
// browser: the Host header (DNS rebinding), the Origin header, no answers across origins, and
// bodies of application/json alone. Against other users of the network: a token.
#ifndef SANUDO_SERVE_GUARD_H_
#define SANUDO_SERVE_GUARD_H_

#include <optional>
#include <string>
#include <vector>

#include "serve/message.h"
#include "serve/target.h"

namespace sanudo {

struct GuardRules {
  std::string token;                       // empty: none is needed
  std::vector<std::string> hosts;          // names beside localhost and numbers
  std::vector<std::string> allow_origins;  // "https://example.org"; "*": any
};

class Guard {
 public:
  explicit Guard(GuardRules rules) : rules_(std::move(rules)) {}

  // The refusal; nothing where the request may pass.
  std::optional<Response> refusal(const Request& request, const Target& target) const;
  // What every answer carries.
  std::vector<Header> headers(const Request& request) const;
  // The answer to a browser that asks before it asks (OPTIONS).
  Response preflight() const;

 private:
  bool host_is_ours(std::string_view host) const;
  bool origin_is_allowed(const Request& request) const;
  bool token_is_right(const Request& request) const;

  GuardRules rules_;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_GUARD_H_
