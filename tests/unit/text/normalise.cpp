#include "common/text/normalise.h"

#include <catch2/catch.hpp>
#include <string>

using depeche::decode_text;
using depeche::normalise;
using depeche::printable;
using namespace std::string_literals;

TEST_CASE("normalising composes, ends lines with \\n and drops NUL") {
    CHECK(normalise("e\u0301te\u0301") == "été");
    CHECK(normalise("a\r\nb\rc\n") == "a\nb\nc\n");
    CHECK(normalise("a\0b"s) == "ab");
}

TEST_CASE("each invalid byte becomes one replacement character") {
    CHECK(normalise("caf\xE9 noir") == "caf\uFFFD noir");
    CHECK(normalise("\xC0\x80") == "\uFFFD\uFFFD");
    CHECK(normalise("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(normalise("\xF4\x90\x80\x80").size() == 12);
    CHECK(normalise("fin \xE2\x80") == "fin \uFFFD\uFFFD");
}

TEST_CASE("UTF-8 is taken as such, with or without its mark") {
    CHECK(decode_text("L’été") == "L’été");
    CHECK(decode_text("\xEF\xBB\xBFL’été") == "L’été");
    CHECK(decode_text("bonjour") == "bonjour");
    CHECK(decode_text("") == "");
}

TEST_CASE("UTF-8 wins over a charset that is declared wrongly") {
    CHECK(decode_text("été", "ISO-8859-1") == "été");
    CHECK(decode_text("été", "no-such-charset") == "été");
}

TEST_CASE("the declared charset is used where the bytes are no UTF-8") {
    CHECK(decode_text("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251") == "Привет");
    CHECK(decode_text("c\x9Cur", "ISO-8859-1") == "cœur");
    CHECK(decode_text("\xE9t\xE9", "no-such-charset") == "été");
}

TEST_CASE("UTF-16 is known by its mark or by its zero bytes") {
    CHECK(decode_text("\xFF\xFE\xE9\0t\0\xE9\0"s) == "été");
    CHECK(decode_text("\xFE\xFF\0\xE9\0t\0\xE9"s) == "été");
    CHECK(decode_text("L\0'\0\xE9\0t\0\xE9\0 \0i\0c\0i\0"s) == "L'été ici");
    CHECK(decode_text("\0L\0'\0\xE9\0t\0\xE9\0 \0i\0c\0i"s) == "L'été ici");
    CHECK(decode_text("\xFF\xFE\x3D\xD8\x4D\xDC"s) == "\U0001F44D");
    CHECK(decode_text("\xFF\xFE\x3D\xD8"s) == "\uFFFD");
}

TEST_CASE("Windows-1252 and Latin-9 are told apart by what only one of them can mean") {
    CHECK(decode_text("L\x92h\xF4pital co\xFBte 3 \x80, \x9Cuvre") == "L’hôpital coûte 3 €, œuvre");
    CHECK(decode_text("le c\xBDur et l'\xBDuvre") == "le cœur et l'œuvre");
    CHECK(decode_text("prix : 3 \xA4, d\xE9j\xE0") == "prix : 3 €, déjà");
    CHECK(decode_text("\xE9t\xE9") == "été");
    CHECK(decode_text("n\xB0 5, \xAB oui \xBB") == "n° 5, « oui »");
}

TEST_CASE("text of old machines is read") {
    CHECK(decode_text("L'h\x99pital de la ville, l'\x8Et\x8E") == "L'hôpital de la ville, l'été");
    CHECK(decode_text("l'\x82l\x8Ave, l'h\x93pital") == "l'élève, l'hôpital");
}

TEST_CASE("other alphabets are read where the detector is sure") {
    std::string const koi8 =
        "\xF3\xC5\xC7\xCF\xC4\xCE\xD1 \xD7 \xC7\xCF\xD2\xCF\xC4\xC5 \xCF\xD4\xCB\xD2\xD9\xCC\xC1\xD3"
        "\xD8 \xCE\xCF\xD7\xC1\xD1 \xC2\xCF\xCC\xD8\xCE\xC9\xC3\xC1. ";
    CHECK(decode_text(koi8 + koi8)->starts_with("Сегодня в городе открылась новая больница."));
}

TEST_CASE("a few bad bytes do not make UTF-8 another charset") {
    CHECK(decode_text("été, où, déjà, ça, là, voilà \xFF") == "été, où, déjà, ça, là, voilà \uFFFD");
}

TEST_CASE("UTF-8 and Windows-1252 pasted together are both read") {
    CHECK(decode_text("d\xE9j\xE0 vu, l'\xE9t\xE9 — voilà été") == "déjà vu, l'été — voilà été");
}

TEST_CASE("pictures, programs and archives are no text") {
    CHECK_FALSE(decode_text("%PDF-1.4 x").has_value());
    CHECK_FALSE(decode_text("\x89PNG\r\n").has_value());
    CHECK_FALSE(decode_text("\x7F"
                            "ELF\x02")
                    .has_value());
    CHECK_FALSE(decode_text("\x1F\x8B\x08\0abc"s).has_value());
    std::string noise;
    for (unsigned i = 0; i < 4000; ++i) noise.push_back(static_cast<char>(i * 7919U % 251U));
    CHECK_FALSE(decode_text(noise).has_value());
}

TEST_CASE("one stray NUL does not make a text binary") { CHECK(decode_text("abc\0def ghi"s) == "abcdef ghi"); }

TEST_CASE("what is printed holds nothing a terminal obeys") {
    CHECK(printable("a\x1B[31mb") == "a\uFFFD[31mb");
    CHECK(printable("a\rb\nc\td") == "a b\nc\td");
    CHECK(printable("\x7F\u0085\u009B"
                    "2J") == "\uFFFD\uFFFD\uFFFD2J");
    CHECK(printable("a\u202Eb\u2066c") == "a\uFFFDb\uFFFDc");
    CHECK(printable("\x9B"
                    "2J") == "\uFFFD2J");
    CHECK(printable("« été » 👍") == "« été » 👍");
    CHECK(printable("a\0b"s) == "a\uFFFDb");
}
