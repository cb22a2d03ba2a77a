#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "common/index/codec.h"
#include "common/index/file_record.h"
#include "common/index/stored_article.h"

using namespace depeche;

TEST_CASE("property: numbers of any size come back, signed or not, and lists too") {
    std::mt19937_64 random(1); // NOLINT
    for (int round = 0; round < 200; ++round) {
        Encoder out;
        std::vector<std::uint64_t> numbers;
        std::vector<std::uint32_t> list;
        for (int i = 0; i < 50; ++i) {
            numbers.push_back(random() >> (random() % 64));
            list.push_back(static_cast<std::uint32_t>(random() >> (32 + random() % 32)));
            out.number(numbers.back());
            out.signed_number(static_cast<std::int64_t>(numbers.back()));
        }
        std::string const bytes = out.take();
        Decoder in(bytes);
        for (std::uint64_t const number : numbers) {
            REQUIRE(in.number() == number);
            REQUIRE(in.signed_number() == static_cast<std::int64_t>(number));
        }
        std::sort(list.begin(), list.end());
        std::vector<std::uint32_t> back;
        for_each_packed(pack_ascending(list), [&](std::uint32_t n) { back.push_back(n); });
        REQUIRE(back == list);
    }
}

TEST_CASE("property: whatever bytes a stored article has, its spans lie inside its text and ascend") {
    StoredArticle stored;
    stored.article.title = "Le titre";
    stored.article.body = "Un accord a été signé mardi à Genève par John Kerry.";
    stored.article.authors = {"A", "B"};
    for (std::uint32_t i = 0; i < 5; ++i) {
        stored.analysis.entities.push_back({EntityKind::person, "N" + std::to_string(i), "", "k", {}, {}});
        stored.analysis.mentions.push_back({{i * 7, i * 7 + 4}, i, false});
        stored.analysis.dates.push_back(
            {{i * 6, i * 6 + 3}, DateInterval::day(*make_day(2016, 10, 6)), Granularity::day, false, 9});
    }
    std::string const sound = encode(stored);
    std::mt19937_64 random(2); // NOLINT
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = sound;
        for (std::uint64_t changes = 1 + random() % 4; changes > 0; --changes) {
            bytes[random() % bytes.size()] = static_cast<char>(random() % 2 == 0 ? 0xff : random() % 256);
        }
        if (random() % 3 == 0) bytes.resize(random() % bytes.size());
        StoredArticle const decoded = decode_article(bytes);
        std::size_t const size = decoded.text().size();
        std::uint32_t at = 0;
        for (EntityMention const& mention : decoded.analysis.mentions) {
            REQUIRE(mention.entity < decoded.analysis.entities.size());
            REQUIRE(mention.where.begin >= at);
            REQUIRE(mention.where.begin <= mention.where.end);
            REQUIRE(mention.where.end <= size);
            at = mention.where.end;
        }
        at = 0;
        for (DateMention const& mention : decoded.analysis.dates) {
            REQUIRE(mention.where.begin >= at);
            REQUIRE(mention.where.end <= size);
            REQUIRE(mention.granularity <= Granularity::period);
            at = mention.where.end;
        }
        for (Entity const& entity : decoded.analysis.entities) REQUIRE(entity.kind <= EntityKind::organisation);
        if (decoded.article.published) REQUIRE(to_iso(*decoded.article.published).size() >= 10);
    }
}

TEST_CASE("property: a damaged file record is read to its end") {
    FileRecord const record{"/archive/a.txt", 1234, -5, 0xabcdef, 3, 1, 77};
    std::string const sound = encode(record);
    CHECK(decode_file_record(sound) == record);
    for (std::size_t size = 0; size < sound.size(); ++size) CHECK(decode_file_record(sound.substr(0, size)) != record);
}
