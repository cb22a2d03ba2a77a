#include "common/index/codec.h"

#include <catch2/catch.hpp>
#include <limits>

#include "common/index/schema.h"

using namespace depeche;

TEST_CASE("numbers and texts are read back in the order they were written") {
    Encoder out;
    for (std::uint64_t const n : {0ULL, 1ULL, 127ULL, 128ULL, 300ULL, 1ULL << 32U, ~0ULL}) out.number(n);
    for (std::int64_t const n : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64},
                                 std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        out.signed_number(n);
    }
    out.text("");
    out.text(std::string("é\0x", 4));
    std::string const bytes = out.take();
    Decoder in(bytes);
    for (std::uint64_t const n : {0ULL, 1ULL, 127ULL, 128ULL, 300ULL, 1ULL << 32U, ~0ULL}) CHECK(in.number() == n);
    for (std::int64_t const n : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64},
                                 std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
        CHECK(in.signed_number() == n);
    }
    CHECK(in.text().empty());
    CHECK(in.text() == std::string("é\0x", 4));
    CHECK(in.at_end());
    CHECK(in.ok());
}

TEST_CASE("small numbers take one byte") {
    Encoder out;
    out.number(127);
    out.signed_number(-64);
    CHECK(out.take().size() == 2);
}

TEST_CASE("reading beyond the end gives zeroes and empty texts, and says so") {
    for (std::string_view const bytes : {std::string_view{}, std::string_view{"\x80"},
                                         std::string_view{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"}}) {
        Decoder in(bytes);
        CHECK(in.number() == 0);
        CHECK_FALSE(in.ok());
    }
    Decoder text(
        "\x7f"
        "abc");
    CHECK(text.text().empty());
    CHECK_FALSE(text.ok());
    CHECK(text.at_end());
}

TEST_CASE("a packed list is short for close numbers and gives them back") {
    std::vector<std::uint32_t> const numbers{0, 1, 5, 1000, 1001, 4'000'000'000U, 4'294'967'295U};
    std::string const packed = pack_ascending(numbers);
    std::vector<std::uint32_t> back;
    for_each_packed(packed, [&](std::uint32_t n) { back.push_back(n); });
    CHECK(back == numbers);
    CHECK(pack_ascending(std::vector<std::uint32_t>{1000, 1001, 1002, 1003}).size() == 5);
}

TEST_CASE("a damaged packed list ends, and is read to its end") {
    int count = 0;
    for_each_packed(std::string(1000, '\xff'), [&](std::uint32_t) { ++count; });
    CHECK(count == 200);
    for_each_packed("\x80", [&](std::uint32_t) { FAIL("a number cut short is none"); });
}

TEST_CASE("bytes of days have the days' order, before 1970 and before Christ too") {
    std::vector<Day> const days{*make_day(-9999, 1, 1), *make_day(-51, 3, 15),   *make_day(0, 1, 1),
                                *make_day(1789, 7, 14), *make_day(1969, 12, 31), *make_day(1970, 1, 1),
                                *make_day(2016, 10, 6), *make_day(9999, 12, 31)};
    for (std::size_t i = 0; i < days.size(); ++i) {
        CHECK(day_from_sortable(sortable(days[i])) == days[i]);
        if (i > 0) CHECK(sortable(days[i - 1]) < sortable(days[i]));
    }
    CHECK_FALSE(day_from_sortable(""));
    CHECK_FALSE(day_from_sortable("12345"));
}

TEST_CASE("a hash is eight bytes and back; other sizes are none") {
    CHECK(hash_from_bytes(hash_bytes(0x0123456789abcdefU)) == 0x0123456789abcdefU);
    CHECK(hash_bytes(1) == std::string("\0\0\0\0\0\0\0\1", 8));
    CHECK(hash_from_bytes("1234567") == 0);
}

TEST_CASE("a term is its prefix and value, up to what Xapian takes") {
    CHECK(make_term("XP", "kerry") == "XPkerry");
    std::string const longest(schema::longest_term - 2, 'a');
    CHECK(make_term("XP", longest) == "XP" + longest);
    std::string const cut = make_term("XP", longest + "b");
    CHECK(cut.size() == schema::longest_term);
    CHECK(cut.starts_with("XPaaa"));
    CHECK(cut != make_term("XP", longest + "c"));
    CHECK(cut == make_term("XP", longest + "b"));
}

TEST_CASE("the beginnings of terms are distinct, and so are the slots") {
    CHECK(schema::distinct(schema::prefix::all));
    constexpr std::array wrong{std::string_view{"X"}, std::string_view{"XA"}};
    CHECK_FALSE(schema::distinct(wrong));
}
