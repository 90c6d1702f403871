#include "extract/same_names.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>
#include <unicode/uchar.h>

#include "extract/acronyms.h"
#include "extract/entities.h"
#include "text/script.h"
#include "text/skeleton.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::string_view kNamePrefix = "name:";
constexpr std::size_t kTellingSkeleton = 4;  // of two spellings in one script
constexpr std::size_t kTellingAcrossScripts = 3;
constexpr std::size_t kMostAlike = 60;  // full names of one surname that are compared with each other

// Its words as written, without particles and legal forms.
std::vector<std::string> words_of(std::string_view label, const NameHabits& habits) {
    std::vector<std::string> words, all;
    bool in_run = false;  // syllables and digits go on with the word before them
    for (const Token& token : tokenize(label)) {
        if (token.kind == TokenKind::symbol) {
            in_run = false;
            continue;
        }
        const std::string written(token.of(label));
        const bool glued =
            !all.empty() && !token.space_before && ((token.syllabic && in_run) || token.kind == TokenKind::digits);
        in_run = token.syllabic;
        if (glued) {
            all.back() += written;
            if (!words.empty()) words.back() = all.back();
            continue;
        }
        all.push_back(written);
        if (habits.particles.count(token.key) == 0 && !slug(written).empty()) words.push_back(written);
    }
    while (words.size() > 1 && habits.legal_forms.count(slug(words.back())) > 0) words.pop_back();
    return words.empty() ? all : words;
}

bool is_latin(std::string_view label) {
    std::size_t pos = 0;
    return !label.empty() && next_code_point(label, pos) < 0x250;
}

// Words of which each may be the other's spelling.
bool same_word(const std::string& a, const std::string& b, bool one_script) {
    if (a == b) return true;
    const std::string x = name_skeleton(a);
    return x.size() >= (one_script ? kTellingSkeleton : kTellingAcrossScripts) && x == name_skeleton(b);
}

bool is_initial_of(const std::string& a, const std::string& b) { return a.size() == 1 && !b.empty() && a[0] == b[0]; }

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Word i of one name and word k of the other in two cases.
bool same_base(const FoundName& a, std::size_t i, const FoundName& b, std::size_t k) {
    const auto &x = a.bases[i], &y = b.bases[k];
    return has(x, b.words[k]) || has(y, a.words[i]) ||
           std::any_of(x.begin(), x.end(), [&](const auto& base) { return has(y, base); });
}

// The words of the shorter name stand in the longer one, in order, the surname last.
bool same_full_name(const FoundName& a, const FoundName& b) {
    const auto &less = a.words.size() <= b.words.size() ? a : b, &more = a.words.size() <= b.words.size() ? b : a;
    const bool one_script = a.latin == b.latin;
    const auto alike = [&](std::size_t i, std::size_t k) {
        return same_name_word(less.words[i], more.words[k]) || same_base(less, i, more, k);
    };
    if (!alike(less.words.size() - 1, more.words.size() - 1)) return false;
    std::size_t i = 0;
    for (std::size_t k = 0; k < more.words.size() && i < less.words.size(); ++k) {
        const auto &wanted = less.words[i], &word = more.words[k];
        i += same_word(wanted, word, one_script) || alike(i, k) || is_initial_of(wanted, word) ||
             is_initial_of(word, wanted);
    }
    return i == less.words.size();
}

class Matcher {
  public:
    explicit Matcher(const std::vector<ArticleNames>& articles) : articles_(articles) {
        for (std::size_t i = 0; i < articles.size(); ++i)
            for (const auto& name : articles[i].names) items_.push_back({i, &name});
        parent_.resize(items_.size());
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        known_.resize(items_.size());
        for (std::size_t k = 0; k < items_.size(); ++k)
            if (items_[k].name->known) known_[k] = items_[k].name->id;
    }

    NameMatches run() {
        join_equal();
        join_acronyms();
        join_full_names();
        join_spellings();
        join_forms();
        join_parts();
        return name_groups();
    }

  private:
    struct Item {
        std::size_t article = 0;
        const FoundName* name = nullptr;
    };

    std::size_t group(std::size_t k) {
        while (parent_[k] != k) k = parent_[k] = parent_[parent_[k]];
        return k;
    }

    // Two that facts/ parts stay apart.
    void join(std::size_t a, std::size_t b) {
        a = group(a), b = group(b);
        if (a == b || (!known_[a].empty() && !known_[b].empty() && known_[a] != known_[b])) return;
        const auto [low, high] = std::minmax(a, b);
        parent_[high] = low;
        if (known_[low].empty()) known_[low] = known_[high];
    }

    void join_equal() {
        std::map<std::vector<std::string>, std::size_t> by_words;
        std::map<std::string, std::size_t> by_id;
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const auto& name = *items_[k].name;
            if (const auto [at, fresh] = by_words.emplace(name.words, k); !fresh) join(at->second, k);
            if (const auto [at, fresh] = by_id.emplace(name.id, k); !fresh) join(at->second, k);
        }
    }

    void join_acronyms() {
        for (std::size_t i = 0; i < articles_.size(); ++i)
            for (const auto& [acronym, meaning] : articles_[i].acronyms) {
                const auto a = item_of(i, acronym), b = item_of(i, meaning);
                if (a < items_.size() && b < items_.size()) join(a, b);
            }
    }

    std::size_t item_of(std::size_t article, const std::string& id) const {
        for (std::size_t k = first_of(article); k < items_.size() && items_[k].article == article; ++k)
            if (items_[k].name->id == id) return k;
        return items_.size();
    }

    std::size_t first_of(std::size_t article) const {
        return static_cast<std::size_t>(std::partition_point(items_.begin(), items_.end(),
                                                             [&](const Item& item) { return item.article < article; }) -
                                        items_.begin());
    }

    static bool is_full(const FoundName& name) { return name.words.size() > 1; }

    void join_full_names() {
        std::map<std::string, std::map<std::vector<std::string>, std::size_t>> by_surname;
        for (std::size_t k = 0; k < items_.size(); ++k)
            if (const auto& name = *items_[k].name; is_full(name)) {
                by_surname[name_skeleton(name.words.back())].emplace(name.words, k);
                for (const auto& base : name.bases.back()) by_surname[name_skeleton(base)].emplace(name.words, k);
            }
        for (const auto& [skeleton, names] : by_surname) {
            if (names.size() > kMostAlike) continue;
            for (auto a = names.begin(); a != names.end(); ++a)
                for (auto b = std::next(a); b != names.end(); ++b)
                    if (same_full_name(*items_[a->second].name, *items_[b->second].name)) join(a->second, b->second);
        }
    }

    // Names of one word in other spellings.
    void join_spellings() {
        std::map<std::string, std::map<std::pair<std::string, bool>, std::size_t>> by_skeleton;
        for (std::size_t k = 0; k < items_.size(); ++k)
            if (const auto& name = *items_[k].name; !is_full(name) && !name.words.empty())
                by_skeleton[name_skeleton(name.words[0])].emplace(std::pair(name.words[0], name.latin), k);
        for (const auto& [skeleton, names] : by_skeleton) {
            if (skeleton.size() < kTellingAcrossScripts || names.size() > kMostAlike) continue;
            for (auto a = names.begin(); a != names.end(); ++a)
                for (auto b = std::next(a); b != names.end(); ++b)
                    if (same_word(a->first.first, b->first.first, a->first.second == b->first.second))
                        join(a->second, b->second);
        }
    }

    // Names of one word in cases of which an article has the first.
    void join_forms() {
        std::map<std::string, std::size_t> by_word;
        for (std::size_t k = 0; k < items_.size(); ++k)
            if (const auto& name = *items_[k].name; !is_full(name) && !name.words.empty())
                by_word.emplace(name.words[0], k);
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const auto& name = *items_[k].name;
            if (is_full(name) || name.known || name.words.empty()) continue;
            const auto& bases = name.bases[0];
            const auto base =
                std::find_if(bases.begin(), bases.end(), [&](const auto& one) { return by_word.count(one) > 0; });
            if (base != bases.end()) join(by_word.at(*base), k);
        }
    }

    struct Owners {
        std::set<std::size_t> surnames, first_words;  // groups of full names
    };

    static void add_owner(std::map<std::string, Owners>& parts, const FoundName& name, std::size_t group) {
        if (!is_full(name) || !name.divisible) return;
        parts[name.words.back()].surnames.insert(group);
        parts[name.words.front()].first_words.insert(group);
        if (const auto skeleton = name_skeleton(name.words.back()); skeleton.size() >= kTellingAcrossScripts)
            parts["~" + skeleton].surnames.insert(group);
    }

    // The one group that a name of one word can stand for; a surname that two persons share stands for neither.
    static const std::size_t* only_owner(const std::map<std::string, Owners>& parts, const std::string& word) {
        const auto exact = parts.find(word);
        if (exact != parts.end() && !exact->second.surnames.empty())
            return exact->second.surnames.size() == 1 ? &*exact->second.surnames.begin() : nullptr;
        const auto spelled = parts.find("~" + name_skeleton(word));
        if (spelled != parts.end())
            return spelled->second.surnames.size() == 1 ? &*spelled->second.surnames.begin() : nullptr;
        if (exact != parts.end() && exact->second.first_words.size() == 1) return &*exact->second.first_words.begin();
        return nullptr;
    }

    void join_parts() {
        std::map<std::string, Owners> everywhere;
        for (std::size_t k = 0; k < items_.size(); ++k) add_owner(everywhere, *items_[k].name, group(k));
        std::vector<std::pair<std::size_t, std::size_t>> joins;
        for (std::size_t i = 0, k = 0; i < articles_.size(); ++i) {
            std::map<std::string, Owners> here;
            const std::size_t first = k;
            for (; k < items_.size() && items_[k].article == i; ++k) add_owner(here, *items_[k].name, group(k));
            for (std::size_t j = first; j < k; ++j) {
                const auto& name = *items_[j].name;
                if (is_full(name) || name.known || name.words.empty()) continue;
                const auto& word = name.words[0];
                const auto* owner = only_owner(here, word);
                const bool shared_here = !owner && here.count(word) > 0 && here.at(word).surnames.size() > 1;
                if (!owner && !shared_here) owner = only_owner(everywhere, word);
                for (const auto& base : name.bases[0])
                    if (!owner && !shared_here) owner = only_owner(everywhere, base);
                // One word stands for whom its own article names: other articles' use of it is their own.
                if (owner) joins.emplace_back(j, *owner);
            }
        }
        for (const auto& [item, owner] : joins) stands_for_[item] = owner;
    }

    std::size_t final_group(std::size_t k) {
        const auto at = stands_for_.find(k);
        return group(at == stands_for_.end() ? k : at->second);
    }

    // How good a name is for all that a group's are: Latin before others, full, frequent.
    using Worth = std::tuple<bool, bool, std::size_t>;

    std::map<std::size_t, std::string> choose_ids() {
        std::map<std::size_t, std::map<std::string, Worth>> ids;
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const auto& name = *items_[k].name;
            if (stands_for_.count(k) > 0 || name.words.empty()) continue;
            auto& [latin, full, count] = ids[group(k)][joined(name.words)];
            latin = name.latin, full = is_full(name), count += name.count;
        }
        std::map<std::size_t, std::string> chosen;
        for (const auto& [group, worth] : ids) {
            const auto best = std::max_element(worth.begin(), worth.end(),
                                               [](const auto& a, const auto& b) { return a.second < b.second; });
            chosen[group] = known_[group].empty() ? best->first : known_[group];
        }
        return chosen;
    }

    NameMatches name_groups() {
        const auto chosen = choose_ids();
        NameMatches matches;
        matches.ids.resize(articles_.size());
        matches.by_label.resize(articles_.size());
        for (std::size_t k = 0; k < items_.size(); ++k)
            if (const auto at = chosen.find(final_group(k)); at != chosen.end()) {
                matches.ids[items_[k].article][items_[k].name->id] = at->second;
                matches.by_label[items_[k].article].emplace(items_[k].name->label, at->second);
            }
        index_words(chosen, matches);
        matches.labels = labels(chosen);
        return matches;
    }

    // The full name that most articles in Latin letters write.
    std::unordered_map<std::string, std::string> labels(const std::map<std::size_t, std::string>& chosen) {
        std::map<std::string, std::map<std::string, int>> written;
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const auto& name = *items_[k].name;
            const auto at = chosen.find(final_group(k));
            if (at == chosen.end() || !is_full(name) || !is_latin(name.written)) continue;
            if (name.written.find(' ') != std::string::npos) ++written[at->second][name.written];
        }
        std::unordered_map<std::string, std::string> out;
        for (const auto& [id, forms] : written)
            out[id] = std::max_element(forms.begin(), forms.end(), [](const auto& a, const auto& b) {
                          return std::pair(a.second, b.first.size()) < std::pair(b.second, a.first.size());
                      })->first;
        return out;
    }

    static std::string joined(const std::vector<std::string>& words) {
        std::string id;
        for (const auto& word : words) id += (id.empty() ? "" : "-") + word;
        return id;
    }

    void index_words(const std::map<std::size_t, std::string>& chosen, NameMatches& matches) {
        std::map<std::string, std::set<std::string>> words, skeletons;
        for (std::size_t k = 0; k < items_.size(); ++k) {
            const auto& name = *items_[k].name;
            const auto at = chosen.find(final_group(k));
            if (name.words.empty() || at == chosen.end() || (is_full(name) && !name.divisible)) continue;
            words[name.words.back()].insert(at->second);
            if (name.latin) skeletons[name_skeleton(name.words.back())].insert(at->second);
        }
        for (const auto& [word, ids] : words)
            if (ids.size() == 1) matches.by_word[word] = *ids.begin();
        for (const auto& [skeleton, ids] : skeletons)
            if (ids.size() == 1 && skeleton.size() >= kTellingAcrossScripts)
                matches.by_skeleton[skeleton] = *ids.begin();
    }

    const std::vector<ArticleNames>& articles_;
    std::vector<Item> items_;
    std::vector<std::size_t> parent_;
    std::vector<std::string> known_;                           // by group: the id that facts/ gives
    std::unordered_map<std::size_t, std::size_t> stands_for_;  // item of one word -> item of the full name
};

}  // namespace

ArticleNames names_of(const Article& article, const NameHabits& habits, std::string_view language) {
    const NameForms& forms = habits.forms_of(language);
    const bool adds = !forms.endings.empty() || !forms.beginnings.empty();
    std::map<std::string, FoundName> by_id;
    std::set<std::string> labels;  // of words that may be names, each looked at once
    std::map<std::string, std::vector<std::string>> words;
    for (const auto& term : article.terms) {
        if (adds && term.kind == FeatureKind::word && !term.label.empty() && labels.insert(term.label).second)
            words.try_emplace(slug(term.label), bases_of(term.label, forms));
        if (term.kind != FeatureKind::name) continue;
        const std::string id = term.id.substr(term.id.find(':') + 1);
        const auto [at, fresh] = by_id.try_emplace(id);
        FoundName& name = at->second;
        if (!fresh) {
            ++name.count;
            continue;
        }
        name.id = id;
        name.label = term.label;
        name.written = article.text.substr(article.tokens[term.begin].start,
                                           article.tokens[term.end - 1].end - article.tokens[term.begin].start);
        for (const auto& word : words_of(term.label, habits)) {
            name.words.push_back(slug(word));
            name.bases.push_back(bases_of(word, forms));
        }
        name.known = !term.category.empty();
        name.divisible = !name.known || term.category == "person";
        name.latin = is_latin(term.label);
    }
    ArticleNames out;
    for (auto& [id, name] : by_id) out.names.push_back(std::move(name));
    out.acronyms = find_acronyms(article);
    for (auto& [word, bases] : words)
        if (!bases.empty()) out.forms.push_back({word, std::move(bases)});
    return out;
}

NameMatches match_names(const std::vector<ArticleNames>& articles) { return Matcher(articles).run(); }

namespace {

// The name that a word of the context is, where the word itself does not show it: the first of a sentence, a German
// noun, a word of a script without capitals; or a form of one of these.
std::string name_behind(const Feature& feature, std::string_view text, const std::vector<WordForms>& forms,
                        const NameMatches& matches) {
    const bool cased = feature.id.starts_with(kNamePrefix);
    const auto written = feature.span.of(text);
    if (!cased && (written.empty() || has_case(written))) return "";
    const auto find = [&](const std::string& word) {
        const auto& known = cased ? matches.by_word : matches.by_skeleton;
        const auto at = known.find(cased ? word : name_skeleton(word));
        return at == known.end() ? std::string() : at->second;
    };
    const std::string word = cased ? feature.id.substr(kNamePrefix.size()) : slug(written);
    if (std::string name = find(word); !name.empty()) return name;
    const auto own = std::lower_bound(forms.begin(), forms.end(), word,
                                      [](const WordForms& one, const std::string& key) { return one.word < key; });
    if (own == forms.end() || own->word != word) return "";
    for (const auto& base : own->bases)
        if (std::string name = find(base); !name.empty()) return name;
    return "";
}

// "seoul+police": a part of a name's own.
void rename_entity(std::string& entity, const std::map<std::string, std::string>& ids) {
    const std::size_t end = std::min(entity.find('+'), entity.size());
    const auto at = ids.find(entity.substr(0, end));
    if (at != ids.end()) entity.replace(0, end, at->second);
}

// A name in Latin letters stays as its article has it.
std::string relabel(Claim& claim, const std::unordered_map<std::string, std::string>& ids,
                    const std::unordered_map<std::string, std::string>& labels) {
    const auto id = ids.find(claim.value.text);
    if (id == ids.end()) return "";
    const auto label = labels.find(id->second);
    if (label == labels.end()) return id->second;
    const bool kept = is_latin(claim.text) && claim.text.find(' ') != std::string::npos;
    claim.value.text = kept ? claim.text : label->second;
    return id->second;
}

}  // namespace

std::string rename_claim(Claim& claim, std::string_view text, const std::vector<WordForms>& forms,
                         const NameMatches& matches, std::size_t article) {
    const auto& ids = matches.ids[article];
    rename_entity(claim.entity, ids);
    const bool named = claim.value.kind == Kind::text;
    std::string value = named ? relabel(claim, matches.by_label[article], matches.labels) : "";
    for (auto& feature : claim.features) {
        if (feature.kind == FeatureKind::name) {
            const auto at = ids.find(feature.id.substr(kNamePrefix.size()));
            if (at != ids.end()) feature.id = std::string(kNamePrefix) + at->second;
        } else if (feature.kind == FeatureKind::word) {
            const auto name = name_behind(feature, text, forms, matches);
            if (!name.empty()) feature.kind = FeatureKind::name, feature.id = std::string(kNamePrefix) + name;
        }
    }
    // Each once, with its greatest weight.
    std::stable_sort(claim.features.begin(), claim.features.end(), [](const Feature& a, const Feature& b) {
        return std::tie(a.kind, a.id, b.weight) < std::tie(b.kind, b.id, a.weight);
    });
    const auto last = std::unique(claim.features.begin(), claim.features.end(),
                                  [](const Feature& a, const Feature& b) { return a.kind == b.kind && a.id == b.id; });
    claim.features.erase(last, claim.features.end());
    return value;
}

}  // namespace twosource
