#include <catch2/catch.hpp>

#include "indexer/readers/byte_stream.h"
#include "tests/unit/indexer/readers/collected.h"

using namespace depeche;
using namespace depeche::test;

namespace {

/// Gives a few bytes at a time, then fails where asked to.
class Trickle : public ByteStream {
  public:
    Trickle(std::string bytes, bool fails) : bytes_(std::move(bytes)), fails_(fails) {}

  protected:
    std::ptrdiff_t pull(std::span<char> into) override {
        std::size_t const size = std::min<std::size_t>({7, into.size(), bytes_.size() - at_});
        if (size == 0 && fails_) {
            set_fault("torn");
            return -1;
        }
        std::copy_n(bytes_.data() + at_, size, into.data());
        at_ += size;
        return static_cast<std::ptrdiff_t>(size);
    }

  private:
    std::string bytes_;
    bool fails_;
    std::size_t at_ = 0;
};

std::string pattern(std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i * 31 % 251);
    return bytes;
}

} // namespace

TEST_CASE("A stream's first bytes are looked at without being taken") {
    Trickle stream(pattern(200'000), false);
    CHECK(stream.head().size() == ByteStream::chunk_bytes);
    CHECK(stream.head() == pattern(ByteStream::chunk_bytes));
    CHECK(read_all(stream, 200'000) == pattern(200'000));
    CHECK(stream.next().empty());
    CHECK(stream.fault().empty());
}

TEST_CASE("A stream gives all its bytes whether or not they are looked at") {
    for (std::size_t const size :
         {std::size_t{0}, std::size_t{1}, ByteStream::chunk_bytes, ByteStream::chunk_bytes + 1}) {
        std::string const bytes = pattern(size);
        MemoryStream looked(bytes);
        CHECK(looked.head().size() == std::min(size, ByteStream::chunk_bytes));
        CHECK(read_all(looked, size) == bytes);
        MemoryStream straight(bytes);
        CHECK(read_all(straight, size) == bytes);
    }
}

TEST_CASE("More bytes than the limit are none") {
    std::string const bytes = pattern(300'000);
    MemoryStream stream(bytes);
    CHECK_FALSE(read_all(stream, 299'999).has_value());
}

TEST_CASE("A fault ends a stream after what came before it") {
    Trickle stream("abc", true);
    CHECK(stream.head() == "abc");
    CHECK(read_all(stream, 10) == "abc");
    CHECK(stream.fault() == "torn");
}

TEST_CASE("A file is read from its start, also after it was looked at") {
    Folder const folder;
    auto const file = folder.write("a", pattern(100'000));
    auto stream = FileStream::open(file);
    REQUIRE(stream);
    CHECK((*stream)->head() == pattern(ByteStream::chunk_bytes));
    CHECK(read_all(**stream, 100'000) == pattern(100'000));
    char first = 0;
    CHECK(::read((*stream)->rewound(), &first, 1) == 1);
    CHECK(first == pattern(1)[0]);
    CHECK(FileStream::open(folder.path()).error().message == "is a folder");
}
