#include "extract/lexicon.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <unicode/utf8.h>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kFirstLanguage = 2;  // columns before: concept, kind
constexpr std::size_t kLongestPhrase = 8;

std::vector<std::string> split(const std::string& line, char mark) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < line.size();) {
        const std::size_t to = std::min(line.find(mark, from), line.size());
        parts.push_back(line.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

std::uint64_t combine(std::uint64_t hash, std::uint64_t key) { return (hash ^ key) * 0x9E3779B97F4A7C15ULL + 1; }

// Letters that join the parts of Germanic compounds.
constexpr std::string_view kJoints[] = {"", "s", "es", "n", "en", "e"};

}  // namespace

ConceptTable ConceptTable::load(const std::filesystem::path& folder) {
    ConceptTable table;
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".tsv") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::ifstream in(file);
        std::string line;
        std::getline(in, line);
        const auto header = split(line, '\t');
        if (header.size() < 3 || header[0] != "concept")
            throw std::runtime_error(file.string() + ":1: header expected");
        const std::vector<std::string> languages(header.begin() + kFirstLanguage, header.end());
        if (table.languages_.empty()) table.languages_ = languages;
        if (languages != table.languages_)
            throw std::runtime_error(file.string() + ":1: languages differ from those of other files");
        for (int number = 2; std::getline(in, line); ++number) {
            if (line.empty()) continue;
            auto cells = split(line, '\t');
            if (cells.size() != header.size())
                throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " +
                                         std::to_string(header.size()) + " columns expected, found " +
                                         std::to_string(cells.size()));
            if (!table.by_id_.emplace(cells[0], table.concepts_.size()).second) continue;
            table.concepts_.push_back({cells[0], cells[1], {cells.begin() + kFirstLanguage, cells.end()}});
        }
    }
    return table;
}

int ConceptTable::column(std::string_view language) const {
    if (language == "ms") language = "id";
    const auto at = std::find(languages_.begin(), languages_.end(), language);
    return at == languages_.end() ? -1 : static_cast<int>(at - languages_.begin());
}

const Concept* ConceptTable::find(std::string_view id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : &concepts_[at->second];
}

Lexicon::Lexicon(const ConceptTable& table, std::string_view language) : table_(&table) {
    const int column = table.column(language);
    if (column < 0) return;
    Stemmer stemmer(language);
    for (std::uint32_t index = 0; index < table.concepts().size(); ++index) {
        for (std::string word : split(table.concepts()[index].cells[static_cast<std::size_t>(column)], '|')) {
            const bool weak = !word.empty() && word[0] == '~';
            if (weak) word.erase(0, 1);
            if (word.empty() || word == "-") continue;
            std::uint64_t hash = 0, exact = 0, first = 0;
            std::uint8_t length = 0;
            for (const Token& token : tokenize(word)) {
                const std::uint64_t key = token.kind == TokenKind::word && !token.syllabic
                                              ? key_of(stemmer(fold(token.of(word))))
                                              : token.key;
                if (length++ == 0) first = key;
                hash = combine(hash, key);
                exact = combine(exact, token.key);
            }
            if (length == 0 || length > kLongestPhrase) continue;
            for (auto* hits : {&phrases_[hash], &exact_[exact]})
                if (std::none_of(hits->begin(), hits->end(),
                                 [&](const Hit& hit) { return hit.concept_index == index; }))
                    hits->push_back({index, weak});
            auto& longest = longest_from_[first];
            longest = std::max(longest, length);
        }
    }
}

Lexicon::Match Lexicon::longest(const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems,
                                std::size_t at) const {
    Match best;
    const auto from = longest_from_.find(stems[at]);
    if (from == longest_from_.end()) return best;
    std::uint64_t hash = 0, exact = 0;
    for (std::size_t length = 1; length <= from->second && at + length <= stems.size(); ++length) {
        hash = combine(hash, stems[at + length - 1]);
        exact = combine(exact, tokens[at + length - 1].key);
        if (const auto listed = exact_.find(exact); listed != exact_.end())
            best = {length, &listed->second};
        else if (const auto stemmed = phrases_.find(hash); stemmed != phrases_.end())
            best = {length, &stemmed->second};
    }
    return best;
}

std::vector<Lexicon::Hit> Lexicon::compound(const std::string& folded, Stemmer& stemmer) const {
    constexpr std::size_t kShortestPart = 5, kLongestWord = 60, kTellingHead = 7;
    if (folded.size() < 2 * kShortestPart || folded.size() > kLongestWord) return {};
    const auto hits_of = [&](const std::string& part) -> const std::vector<Hit>* {
        const auto found = phrases_.find(combine(0, key_of(stemmer(part))));
        return found == phrases_.end() ? nullptr : &found->second;
    };
    for (std::size_t cut = kShortestPart; cut + kShortestPart <= folded.size(); ++cut) {  // longest head first
        if (U8_IS_TRAIL(folded[cut])) continue;
        const auto* head = hits_of(folded.substr(cut));
        if (!head) continue;
        std::vector<Hit> hits;
        for (const std::string_view joint : kJoints) {
            const std::string front = folded.substr(0, cut);
            if (front.size() < joint.size() + 3 || front.compare(front.size() - joint.size(), joint.size(), joint) != 0)
                continue;
            if (const auto* modifier = hits_of(front.substr(0, front.size() - joint.size()))) {
                hits = *modifier;
                break;
            }
        }
        if (hits.empty() && folded.size() - cut < kTellingHead) continue;  // "-lung" is an ending as well as an organ
        hits.insert(hits.end(), head->begin(), head->end());
        return hits;
    }
    return {};
}

}  // namespace twosource
