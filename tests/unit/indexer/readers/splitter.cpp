#include <catch2/catch.hpp>

#include <random>

#include "indexer/readers/record_splitter.h"

using namespace depeche;

namespace {

struct Records : RecordTaker {
    std::vector<std::string> all;
    bool record(std::string& json, std::uint64_t line) override {
        all.push_back(std::to_string(line) + ":" + json);
        return true;
    }
    bool unusable(std::uint64_t line, std::string const& reason) override {
        all.push_back(std::to_string(line) + "! " + reason);
        return true;
    }
};

using All = std::vector<std::string>;

All lines(std::string_view bytes, std::size_t limit = 1000) {
    MemoryStream stream(bytes);
    Records records;
    split_lines(stream, limit, records);
    return records.all;
}

All objects(std::string_view bytes, std::size_t limit = 1000) {
    MemoryStream stream(bytes);
    Records records;
    std::string const fault = split_objects(stream, limit, records);
    if (!fault.empty()) records.all.push_back(fault);
    return records.all;
}

} // namespace

TEST_CASE("Lines are cut at their ends, and counted") {
    CHECK(lines("a\n\n b\r\nc") == All{"1:a", "3: b\r", "4:c"});
    CHECK(lines("").empty());
    CHECK(lines("\n \n").empty());
    CHECK(lines("abc\nabcd\nabc", 3) == All{"1:abc", "2! line longer than 0 MB", "3:abc"});
}

TEST_CASE("Objects are cut where their brackets close outside strings") {
    CHECK(objects(R"({"a":"}"} {"b":"\"}{"},[{"c":[{}]}])") ==
          All{R"(1:{"a":"}"})", R"(1:{"b":"\"}{"})", R"(1:{"c":[{}]})"});
    CHECK(objects("{\n}\n{}") == All{"1:{\n}", "3:{}"});
    CHECK(objects("{\"a\":1}\n{\"a\":12}{}", 7) == All{"1:{\"a\":1}", "2! record longer than 0 MB", "2:{}"});
}

TEST_CASE("What is no object ends the cutting") {
    CHECK(objects("{}\nx{}") ==
          All{"1:{}", "line 2 holds something other than JSON objects; what follows is not read"});
    CHECK(objects("[]]").size() == 1);
    CHECK(objects("[[").size() == 1);
    CHECK(objects("{\"a\":") == All{"1! the file ends inside this record"});
    CHECK(objects("[{},") == All{"1:{}", "the file ends inside its array"});
}

TEST_CASE("Any mix of brackets and quotes is cut without harm, and no byte of an object is lost") {
    std::mt19937 random(20161006);
    std::string_view const letters = "{}[]\"\\,\n a";
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        for (std::size_t size = random() % 30; size > 0; --size) bytes += letters[random() % letters.size()];
        std::size_t from = 0;
        for (std::string const& record : objects(bytes)) {
            std::size_t const colon = record.find(":{");
            if (colon == std::string::npos) continue;
            std::size_t const at = bytes.find(record.substr(colon + 1), from);
            REQUIRE(at != std::string::npos);
            from = at + record.size() - colon - 1;
        }
    }
}
