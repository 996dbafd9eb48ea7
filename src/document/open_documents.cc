// SPDX-License-Identifier: Apache-2.0
// Chooses the reader of a stream, and takes off what it is packed in first.
#include <fmt/format.h>

#include "document/archive.h"
#include "document/document_reader.h"
#include "document/gzip_source.h"

namespace sanudo {
namespace {

// Archives in archives: what lies deeper is a fault.
constexpr int kMaxDepth = 4;

// A stream whose first bytes have been looked at.
class BufferedSource : public ByteSource {
 public:
  explicit BufferedSource(Input input) : input_(std::move(input)) {}

  Result<size_t> read(char* out, size_t room) override {
    const std::string bytes = input_->read(room);
    Status fault = input_->take_fault();
    if (bytes.empty() && !fault.is_ok()) return fault;
    bytes.copy(out, bytes.size());
    return bytes.size();
  }

 private:
  Input input_;
};

// One document: all that there is.
class WholeReader : public DocumentReader {
 public:
  WholeReader(Input input, std::string name, Markup markup, size_t max_bytes)
      : input_(std::move(input)), name_(std::move(name)), markup_(markup), max_bytes_(max_bytes) {}

  std::optional<Arrival> next() override {
    if (input_ == nullptr) return std::nullopt;
    Arrival arrival;
    arrival.document.input = name_;
    arrival.document.markup = markup_;
    Result<std::string> bytes = input_->read_rest(max_bytes_, name_);
    arrival.status = bytes.status();
    if (bytes.is_ok()) arrival.document.bytes = std::move(bytes).value();
    input_.reset();
    return arrival;
  }

 private:
  Input input_;
  std::string name_;
  Markup markup_;
  size_t max_bytes_;
};

// One fault and no more.
class FaultReader : public DocumentReader {
 public:
  FaultReader(std::string name, Status status)
      : arrival_(fault_at(std::move(name), std::move(status))) {}
  std::optional<Arrival> next() override { return std::exchange(arrival_, std::nullopt); }

 private:
  std::optional<Arrival> arrival_;
};

std::unique_ptr<DocumentReader> open_at_depth(std::unique_ptr<ByteSource> source, std::string name,
                                              const ReadOptions& options, int depth);

// The documents of every file of an archive, one file after the other.
class ArchiveReader : public DocumentReader {
 public:
  ArchiveReader(std::shared_ptr<Archive> archive, std::string name, ReadOptions options, int depth)
      : archive_(std::move(archive)),
        name_(std::move(name)),
        options_(std::move(options)),
        depth_(depth) {}

  std::optional<Arrival> next() override {
    while (true) {
      if (file_ != nullptr) {
        if (auto arrival = file_->next()) return arrival;
        file_.reset();
      }
      Status fault;
      std::string path;
      if (archive_->next(&path, &fault)) {
        file_ = open_at_depth(archive_->contents(), name_ + ":" + path, options_, depth_ + 1);
      } else if (!fault.is_ok()) {
        return fault_at(name_, std::move(fault));
      } else {
        return std::nullopt;
      }
    }
  }

 private:
  std::shared_ptr<Archive> archive_;
  std::string name_;
  ReadOptions options_;
  int depth_;
  std::unique_ptr<DocumentReader> file_;
};

std::unique_ptr<DocumentReader> open_plain(Input input, const std::string& name, InputFormat format,
                                           const ReadOptions& options) {
  switch (format) {
    case InputFormat::kFeed: return read_feed(std::move(input), name, options);
    case InputFormat::kWarc: return read_warc(std::move(input), name, options);
    case InputFormat::kJson: return read_json(std::move(input), name, options);
    case InputFormat::kCsv: return read_table(std::move(input), name, ',', options);
    case InputFormat::kTsv: return read_table(std::move(input), name, '\t', options);
    case InputFormat::kMail: return read_mail(std::move(input), name, options);
    case InputFormat::kLines: return read_lines(std::move(input), name, options);
    default: break;
  }
  const Markup markup = format == InputFormat::kHtml ? Markup::kPage : Markup::kPlain;
  return std::make_unique<WholeReader>(std::move(input), name, markup, options.max_bytes);
}

std::unique_ptr<DocumentReader> open_at_depth(std::unique_ptr<ByteSource> source, std::string name,
                                              const ReadOptions& options, int depth) {
  for (; depth <= kMaxDepth; ++depth) {
    auto input = std::make_unique<BufferedInput>(std::move(source));
    const InputFormat found = guess_format(input->peek(kFormatHead), name);
    const bool asked = options.format != InputFormat::kAuto;
    if (found < InputFormat::kGzip) {
      return open_plain(std::move(input), name, asked ? options.format : found, options);
    }
    source = std::make_unique<BufferedSource>(std::move(input));
    if (found == InputFormat::kGzip) {
      source = gzip_source(std::move(source), name);
      continue;
    }
    const bool files = found == InputFormat::kArchive;
    auto archive = Archive::open(std::move(source), name,
                                 files ? Archive::Kind::kFiles : Archive::Kind::kPackedFile);
    if (files) return std::make_unique<ArchiveReader>(std::move(archive), name, options, depth);
    std::string unnamed;
    Status fault;
    if (!archive->next(&unnamed, &fault)) return std::make_unique<FaultReader>(name, fault);
    source = archive->contents();
  }
  return std::make_unique<FaultReader>(
      name, Status(StatusCode::kTooLarge,
                   fmt::format("{}: more than {} archives in each other", name, kMaxDepth)));
}

}  // namespace

std::unique_ptr<DocumentReader> open_documents(std::unique_ptr<ByteSource> source, std::string name,
                                               const ReadOptions& options) {
  return open_at_depth(std::move(source), std::move(name), options, 0);
}

}  // namespace sanudo
