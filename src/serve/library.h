// SPDX-License-Identifier: Apache-2.0
// What the handlers of the store stand on.
#ifndef SANUDO_SERVE_LIBRARY_H_
#define SANUDO_SERVE_LIBRARY_H_

#include "serve/archive.h"
#include "serve/cards.h"
#include "serve/desk.h"

namespace sanudo {

struct Library {
  Library(const Desk& given, std::unique_ptr<Archive> opened)
      : desk(given), archive(std::move(opened)), cards(archive.get()) {}

  const Desk& desk;
  std::unique_ptr<Archive> archive;
  Cards cards;
};

}  // namespace sanudo

#endif  // SANUDO_SERVE_LIBRARY_H_
