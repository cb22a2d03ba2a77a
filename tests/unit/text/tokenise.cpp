#include "common/text/tokenise.h"

#include <catch2/catch.hpp>

#include "shown.h"

using shown::kinds;
using shown::tokens;

TEST_CASE("an elided article is a token of its own, with its apostrophe") {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise("L’armée");
    REQUIRE(text.tokens().size() == 2);
    CHECK(text.written(text.tokens()[0]) == "L’");
    CHECK(text.tokens()[0].kind == depeche::TokenKind::elision);
    CHECK(text.folded(text.tokens()[0]) == "l");
    CHECK(text.folded(text.tokens()[1]) == "armee");
    CHECK(text.accented(text.tokens()[1]) == "armée");
    CHECK_FALSE(text.tokens()[1].space_before);
}

TEST_CASE("every apostrophe elides") {
    for (char const* mark : {"'", "’", "‘", "\u02BC", "\uFF07", "\u02B9", "´", "`"}) {
        INFO(mark);
        CHECK(tokens("l" + std::string(mark) + "armée") == "l|armee");
        CHECK(tokens("aujourd" + std::string(mark) + "hui") == "aujourdhui");
    }
}

TEST_CASE("every elided word is known") {
    for (char const* word : {"l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
                             "quelqu", "presqu", "L", "QU", "Jusqu"}) {
        INFO(word);
        CHECK(kinds(std::string(word) + "'elle") == "ew");
    }
}

TEST_CASE("elision reaches over a quotation mark, a space or to a number") {
    CHECK(tokens("l'«État»") == "l|«|etat|»");
    CHECK(kinds("d'1 million") == "enw");
    CHECK(kinds("l' armée") == "ew");
    CHECK(kinds("d'IBM et l'y") == "ewwew");
    CHECK(kinds("l'œuvre d'Étampes l'hôte") == "ewewew");
}

TEST_CASE("a closing quote is no elision") { CHECK(tokens("'vitamine C' est") == "'|vitamine|c|'|est"); }

TEST_CASE("words that hold their apostrophe stay whole") {
    CHECK(tokens("aujourd'hui") == "aujourdhui");
    CHECK(tokens("presqu'île") == "presquile");
    CHECK(tokens("prud'homme prud'homal") == "prudhomme|prudhomal");
    CHECK(tokens("quelqu'un quelqu'une") == "quelquun|quelquune");
    CHECK(tokens("rock'n'roll") == "rocknroll");
    CHECK(tokens("Ba'ath Xi'an") == "baath|xian");
}

TEST_CASE("grand'mère is grand-mère") {
    CHECK(shown::words("grand'mère") == "grand mere");
    CHECK(shown::words("grand'mère") == shown::words("grand-mère"));
}

TEST_CASE("names with an apostrophe are one word, found by their second part too") {
    CHECK(shown::words("O'Brien") == "obrien(brien)");
    CHECK(shown::words("N'Djamena") == "ndjamena(djamena)");
    CHECK(shown::words("M'Bappé N'Golo") == "mbappe(bappe) ngolo(golo)");
    CHECK(shown::words("M'Hamed") == "mhamed(hamed)");
    CHECK(shown::words("n'djamena") == shown::words("N’DJAMENA"));
    CHECK(shown::words("d'N'Djamena") == "ndjamena(djamena)");
}

TEST_CASE("colloquial and Italian apostrophes hide no word") {
    CHECK(shown::words("y'a j'suis z'avez") == "y a jsuis(suis) zavez(avez)");
    CHECK(shown::words("commedia dell'arte") == "commedia dellarte(arte)");
}

TEST_CASE("D' and L' before a vowel are elided in names as well") {
    CHECK(shown::words("D'Artagnan d’Artagnan D’ARTAGNAN") == "artagnan artagnan artagnan");
    CHECK(tokens("L'Haÿ-les-Roses") == "l|hay|-|les|-|roses");
    CHECK(shown::words("d'Alembert") == "alembert");
}

TEST_CASE("an English possessive is left away, but can be searched") {
    CHECK(shown::words("McDonald's Moody’s") == "mcdonald(mcdonalds) moody(moodys)");
    CHECK(tokens("McDonald's") == "mcdonald");
}

TEST_CASE("compounds are split at hyphens of every kind") {
    CHECK(tokens("Côte-d'Or") == "cote|-|d|or");
    CHECK(shown::words("Côte d'Ivoire") == "cote ivoire");
    CHECK(tokens("c'est-à-dire a-t-il") == "c|est|-|a|-|dire|a|-|t|-|il");
    CHECK(tokens("week\u2010end week\u2011end") == "week|-|end|week|-|end");
    CHECK(kinds("Jean-Pierre") == "wpw");
}

TEST_CASE("a word broken at a line's end is whole, and found by its halves") {
    CHECK(tokens("l'hôpi-\n  tal rouvre") == "l|hopital|rouvre");
    CHECK(shown::words("hôpi-\ntal") == "hopital(hopi)(tal)");
    CHECK(tokens("hôpi\u00AD\ntal") == "hopital");
    CHECK(tokens("hôpi¬\ntal") == "hopital");
    CHECK(shown::words("porte-\nparole") == "porteparole(porte)(parole)");
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise("hôpi-\ntal");
    auto const words = depeche::index_words(text);
    REQUIRE(words.size() == 3);
    CHECK(words[0].position == 0);
    CHECK(words[1].position == 0);
    CHECK(words[2].position == 1);
}

TEST_CASE("a hyphen at a line's end joins nothing where a name or a blank line follows") {
    CHECK(tokens("Jean-\nPierre") == "jean|-|pierre");
    CHECK(tokens("fin-\n\ndébut") == "fin|-|debut");
    CHECK(tokens("mot -\nautre") == "mot|-|autre");
}

TEST_CASE("acronyms with dots are one token, initials are not") {
    CHECK(tokens("O.N.U. ONU O.N.U") == "onu|onu|onu");
    CHECK(tokens("U.R.S.S.") == "urss");
    CHECK(tokens("J.-M. Aubry") == "j|.|-|m|.|aubry");
    CHECK(tokens("M. Kerry") == "m|.|kerry");
    CHECK(tokens("vitamine C. Il") == "vitamine|c|.|il");
}

TEST_CASE("words stop at marks and at white space of every width") {
    CHECK(tokens("a«b»c“d”e„f(g)h[i]j…k–l—m/n|o") == "a|«|b|»|c|“|d|”|e|„|f|(|g|)|h|[|i|]|j|...|k|–|l|—|m|/|n|||o");
    CHECK(tokens("a\u00A0b\u2009c\u202Fd\u2007e\u3000f") == "a|b|c|d|e|f");
}

TEST_CASE("invisible characters in a word are not seen") {
    for (char const* mark : {"\u00AD", "\u200B", "\u200C", "\u200D", "\uFEFF", "\u2060"}) {
        CHECK(tokens("hôpi" + std::string(mark) + "tal") == "hopital");
    }
    CHECK(tokens("\uFEFFbonjour \u200B monde") == "bonjour|monde");
}

TEST_CASE("an accent without a letter is nothing") { CHECK(tokens("\u0301 a \u0301\u0301") == "a"); }

TEST_CASE("letters and digits make one word") {
    for (char const* word : {"1er", "2e", "xxe", "19eme", "g20", "f16", "5g", "t3"}) CHECK(tokens(word) == word);
    CHECK(tokens("COVID-19") == "covid|-|19");
    CHECK(tokens("1\u1D49\u02B3 XX\u1D49 m²") == "1er|xxe|m2");
}

TEST_CASE("URLs and e-mail addresses are one token") {
    CHECK(kinds("Voir https://www.lemonde.fr/a-b/c.html?d=é.") == "wap");
    CHECK(kinds("(www.exemple.fr)") == "pap");
    CHECK(kinds("à jean.dupont@exemple.fr, merci") == "wapw");
    CHECK(kinds("http:// vide") == "wpppw");
    CHECK(kinds("a@b") == "wsw");
    CHECK(kinds("@alep #syrie") == "swsw");
}

TEST_CASE("an emoji is one symbol, however many code points it has") {
    for (char const* emoji : {"😀", "👍🏽", "👨‍👩‍👧", "🇫🇷", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"}) {
        INFO(emoji);
        CHECK(kinds(emoji) == "s");
    }
    CHECK(kinds("🇫🇷🇩🇪") == "ss");
    CHECK(kinds("3 % et 12° à 5 €") == "nswnswns");
}

TEST_CASE("scripts without spaces are cut by the dictionary") {
    CHECK(tokens("中国人民") == "中国|人民");
    CHECK(tokens("ภาษาไทย") == "ภาษา|ไทย");
    CHECK(tokens("新聞記事") == "新聞|記事");
}

TEST_CASE("a token's flags tell how it is written") {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const text = tokeniser.tokenise("L'ONU Élysée à 5G\nA mot");
    auto const& t = text.tokens();
    REQUIRE(t.size() == 7);
    CHECK((t[1].capital && t[1].all_capitals && !t[1].space_before));
    CHECK((t[2].capital && !t[2].all_capitals && t[2].space_before));
    CHECK((!t[3].capital && !t[3].has_digit));
    CHECK((t[4].capital && t[4].has_digit && !t[4].all_capitals));
    CHECK((t[5].line_start && t[5].capital && !t[5].all_capitals));
    CHECK((t[0].line_start && !t[6].line_start));
}

TEST_CASE("a bullet glyph run into the text hides nothing") {
    CHECK(shown::words("Conflit n L'armée") == "conflit n armee");
    CHECK(shown::words("■L'armée •d'Alep") == "armee alep");
    CHECK(shown::words("\uF06EL'armée") == "armee");
}
