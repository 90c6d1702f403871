#include "extract/name_lists.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr double kTurnedAround = 0.02;  // share of disputed facts in which an order of words is another's
constexpr std::size_t kLeastTurned = 2;
constexpr std::size_t kLongestEntity = 8;
constexpr std::size_t kShortEntity = 5;  // "&amp;" is no letter

struct Person {
    std::string surname;
    std::string initial;  // may be empty
    auto operator<=>(const Person&) const = default;
};

using Words = std::vector<std::string>;

// Bytes of a character reference of HTML at the start of `text`, 0 where none stands there.
std::size_t entity_length(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && end < kLongestEntity && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
    return end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

// Parts of a list as words in ASCII, at semicolons, slashes, bars, brackets and "and"; commas stay as words of their
// own.
std::vector<Words> parts_of(std::string_view text, const NameHabits& habits) {
    std::vector<Words> parts(1);
    std::string word;
    const auto close_word = [&] {
        std::string ascii = to_ascii(word);
        word.clear();
        std::erase(ascii, ' ');
        if (ascii.empty() || habits.attached.count(ascii) > 0) return;
        if (habits.links.count(ascii) > 0)
            parts.emplace_back();
        else
            parts.back().push_back(std::move(ascii));
    };
    int brackets = 0;  // "(editor)"
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '(') ++brackets;
        if (c == ')' && brackets > 0) --brackets;
        if (const std::size_t length = c == '&' ? entity_length(text.substr(i)) : 0; length > 0) {
            if (length > kShortEntity) word += text[i + 1];  // "&eacute;"
            i += length - 1;
        } else if (brackets > 0 || std::string_view(";/|&()").find(c) != std::string_view::npos) {
            close_word();
            if (!parts.back().empty()) parts.emplace_back();
        } else if (std::string_view(" .\t\n").find(c) != std::string_view::npos) {
            close_word();
        } else if (c == ',') {
            close_word();
            parts.back().push_back(",");
        } else {
            word += c;
        }
    }
    close_word();
    std::erase_if(parts, [](const Words& part) { return part.empty(); });
    return parts;
}

std::vector<Words> split_at_commas(const Words& part) {
    std::vector<Words> bits(1);
    for (const auto& word : part) {
        if (word == ",")
            bits.emplace_back();
        else
            bits.back().push_back(word);
    }
    std::erase_if(bits, [](const Words& bit) { return bit.empty(); });
    return bits;
}

Person last_first(const Words& last, const Words& first) { return {last.back(), first.front().substr(0, 1)}; }

// "Donald E. Knuth"; "Platt David S", where a letter alone ends the name, has the surname first.
Person first_last(const Words& words) {
    if (words.size() == 1) return {words[0], ""};
    if (words.back().size() == 1) return {words[0], words[1].substr(0, 1)};
    return {words.back(), words[0].substr(0, 1)};
}

void add_persons(const Words& part, bool alone, std::set<Person>& out) {
    const auto bits = split_at_commas(part);
    const bool pairs = bits.size() % 2 == 0 && std::all_of(bits.begin(), bits.end(), [&](const Words& bit) {
                           return (&bit - bits.data()) % 2 == 1 || bit.size() == 1;
                       });
    const bool one_turned = bits.size() == 2 && !(alone && bits[0].size() > 1 && bits[1].size() > 1);
    if (pairs || one_turned) {
        for (std::size_t i = 0; i + 1 < bits.size(); i += 2) out.insert(last_first(bits[i], bits[i + 1]));
        return;
    }
    for (const auto& bit : bits) out.insert(first_last(bit));
}

std::set<Person> persons_in(std::string_view text, const NameHabits& habits) {
    std::set<Person> persons;
    const auto parts = parts_of(text, habits);
    for (const auto& part : parts) add_persons(part, parts.size() == 1, persons);
    // A surname beside the same with a first name is one person.
    std::erase_if(persons, [&](const Person& person) {
        if (!person.initial.empty()) return false;
        const auto next = persons.upper_bound(person);
        return next != persons.end() && next->surname == person.surname;
    });
    return persons;
}

std::string words_in(std::string_view text, bool sorted, const NameHabits& habits) {
    Words words;
    for (auto& part : parts_of(text, habits))
        for (auto& word : part)
            if (word != ",") words.push_back(std::move(word));
    if (sorted) std::sort(words.begin(), words.end());
    std::string out;
    for (const auto& word : words) out += word + ' ';
    return out;
}

using Fact = std::vector<Claim*>;

// Whether two of the values have the same words in another order.
bool is_turned_around(const Fact& fact, const NameHabits& habits) {
    std::unordered_map<std::string, std::string> orders;
    return std::any_of(fact.begin(), fact.end(), [&](const Claim* claim) {
        const std::string written = words_in(claim->text, false, habits);
        const auto [at, fresh] = orders.emplace(words_in(claim->text, true, habits), written);
        return !fresh && at->second != written;
    });
}

// The initial that most sources of the fact give a surname.
std::map<std::string, std::string> common_initials(const std::vector<std::set<Person>>& lists) {
    std::map<std::string, std::map<std::string, std::size_t>> counts;
    for (const auto& list : lists)
        for (const auto& person : list)
            if (!person.initial.empty()) ++counts[person.surname][person.initial];
    std::map<std::string, std::string> common;
    for (const auto& [surname, initials] : counts)
        common[surname] = std::max_element(initials.begin(), initials.end(), [](const auto& a, const auto& b) {
                              return a.second < b.second;
                          })->first;
    return common;
}

void unify(const Fact& fact, const NameHabits& habits) {
    std::vector<std::set<Person>> lists;
    for (const Claim* claim : fact) lists.push_back(persons_in(claim->text, habits));
    const auto common = common_initials(lists);
    for (std::size_t i = 0; i < fact.size(); ++i) {
        std::string text;
        for (const auto& person : lists[i]) {
            const auto known = common.find(person.surname);
            const std::string& initial =
                person.initial.empty() && known != common.end() ? known->second : person.initial;
            text += (text.empty() ? "" : "; ") + person.surname + (initial.empty() ? "" : ", " + initial);
        }
        if (!text.empty()) fact[i]->value.text = text;
    }
}

}  // namespace

void unify_name_lists(std::vector<Claim>& claims, const NameHabits& habits) {
    std::map<std::string, std::map<std::string, Fact>> by_attribute;
    for (auto& claim : claims)
        if (claim.record > 0 && claim.value.kind == Kind::text)
            by_attribute[claim.attribute][claim.entity].push_back(&claim);
    for (auto& [attribute, facts] : by_attribute) {
        std::size_t turned = 0, disputed = 0;
        for (const auto& [entity, fact] : facts) {
            if (fact.size() < 2) continue;
            ++disputed;
            turned += is_turned_around(fact, habits);
        }
        if (turned < kLeastTurned || static_cast<double>(turned) < kTurnedAround * static_cast<double>(disputed))
            continue;
        for (auto& [entity, fact] : facts) unify(fact, habits);
    }
}

}  // namespace twosource
