#include "indexer/readers/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <memory>

#include "indexer/readers/metadata.h"

namespace depeche {
namespace {

/// libarchive turns member names into the locale's charset: this thread's is UTF-8 while it works.
class Utf8Locale {
  public:
    Utf8Locale() : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (utf8_ != nullptr) before_ = uselocale(utf8_);
    }
    ~Utf8Locale() {
        if (utf8_ == nullptr) return;
        uselocale(before_);
        freelocale(utf8_);
    }
    Utf8Locale(Utf8Locale const&) = delete;
    Utf8Locale& operator=(Utf8Locale const&) = delete;

  private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

struct Closer {
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, Closer>;

Archive make_archive() {
    Archive made(archive_read_new());
    if (!made) throw std::bad_alloc();
    archive_read_support_filter_gzip(made.get());
    archive_read_support_filter_zstd(made.get());
    archive_read_support_filter_xz(made.get());
    archive_read_support_filter_bzip2(made.get());
    archive_read_support_format_zip(made.get());
    archive_read_support_format_tar(made.get());
    archive_read_support_format_raw(made.get());
    archive_read_support_format_empty(made.get());
    return made;
}

std::string fault_of(archive* opened) {
    char const* const message = archive_error_string(opened);
    return message == nullptr || *message == '\0' ? "damaged" : message;
}

/// The bytes of the member an archive stands at.
class MemberStream : public ByteStream {
  public:
    explicit MemberStream(archive* opened) : opened_(opened) {}

  protected:
    std::ptrdiff_t pull(std::span<char> into) override {
        la_ssize_t const got = archive_read_data(opened_, into.data(), into.size());
        if (got < 0) set_fault(fault_of(opened_));
        return got;
    }

  private:
    archive* opened_;
};

/// Files that systems put beside the user's own.
bool is_hidden(std::string_view path) {
    return path.starts_with('.') || path.find("/.") != std::string_view::npos || path.starts_with("__MACOSX/");
}

std::string name_of(archive_entry* entry) {
    char const* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    if (name == nullptr) return "unnamed";
    std::string_view path = name;
    while (path.starts_with("./")) path.remove_prefix(2);
    return clean_path(path);
}

std::string give_members(archive* opened, MemberTaker const& take) {
    constexpr int most_retries = 100;
    int retries = 0;
    for (;;) {
        archive_entry* entry = nullptr;
        int const status = archive_read_next_header(opened, &entry);
        if (status == ARCHIVE_EOF) return {};
        if (status == ARCHIVE_RETRY && ++retries < most_retries) continue;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return fault_of(opened);
        bool const raw = archive_format(opened) == ARCHIVE_FORMAT_RAW;
        if (!raw && archive_entry_filetype(entry) != AE_IFREG) continue;
        std::string name = raw ? std::string() : name_of(entry);
        if (is_hidden(name)) continue;
        MemberStream bytes(opened);
        if (!take(Member{std::move(name), bytes})) return {};
    }
}

} // namespace

std::string unpack(FileStream& file, MemberTaker const& take) {
    Utf8Locale const locale;
    Archive const opened = make_archive();
    int const status = archive_read_open_fd(opened.get(), file.rewound(), ByteStream::chunk_bytes);
    return status == ARCHIVE_OK ? give_members(opened.get(), take) : fault_of(opened.get());
}

std::string unpack(std::string_view bytes, MemberTaker const& take) {
    Utf8Locale const locale;
    Archive const opened = make_archive();
    int const status = archive_read_open_memory(opened.get(), bytes.data(), bytes.size());
    return status == ARCHIVE_OK ? give_members(opened.get(), take) : fault_of(opened.get());
}

} // namespace depeche
