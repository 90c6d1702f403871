#include "extract/extract_codec.h"

#include <bit>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

namespace twosource {
namespace {

// Both ways share one list of fields: `visit` below calls a Writer or a Reader with each of them.
class Writer {
  public:
    template <typename... Fields>
    void operator()(const Fields&... fields) {
        (put(fields), ...);
    }
    std::string take() { return std::move(bytes_); }

  private:
    template <typename T>
    void put(const T& field);
    template <typename T>
    void put(const std::vector<T>& list) {
        number(list.size());
        for (const auto& item : list) put(item);
    }
    template <typename T>
    void put(const std::optional<T>& field) {
        number(field.has_value());
        if (field) put(*field);
    }
    void put(const std::string& text) {
        number(text.size());
        bytes_ += text;
    }
    void put(const Decimal& decimal) {
        number(decimal.big() != nullptr);
        if (decimal.big()) return put(decimal.to_string());
        number(static_cast<std::uint64_t>(decimal.small()));
        number(static_cast<std::uint64_t>(static_cast<std::int64_t>(decimal.exponent() + kBias)));
    }
    // Seven bits a byte, low ones first.
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
        bytes_ += static_cast<char>(value);
    }

    static constexpr int kBias = 1 << 16;
    friend class Reader;
    std::string bytes_;
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    template <typename... Fields>
    void operator()(Fields&... fields) {
        (get(fields), ...);
    }
    bool is_good() const { return good_ && bytes_.empty(); }

  private:
    template <typename T>
    void get(T& field);
    template <typename T>
    void get(std::vector<T>& list) {
        const std::uint64_t size = number();
        if (size > bytes_.size()) return fail();
        list.resize(size);
        for (auto& item : list) get(item);
    }
    template <typename T>
    void get(std::optional<T>& field) {
        if (number() != 0) get(field.emplace());
    }
    void get(std::string& text) {
        const std::uint64_t size = number();
        if (size > bytes_.size()) return fail();
        text = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
    }
    void get(Decimal& decimal) {
        if (number() != 0) {
            std::string text;
            get(text);
            const auto parsed = Decimal::parse(text);
            return parsed ? void(decimal = *parsed) : fail();
        }
        const auto small = static_cast<std::int64_t>(number());
        decimal = Decimal(small, static_cast<int>(number()) - Writer::kBias);
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        fail();
        return 0;
    }
    void fail() {
        good_ = false;
        bytes_ = {};
    }

    std::string_view bytes_;
    bool good_ = true;
};

// A Writer visits constant objects, a Reader others. Each takes its object apart into all of its fields, so that one
// more field does not compile until it is named here.
template <typename T, typename Of>
concept A = std::is_same_v<std::remove_const_t<T>, Of>;

template <typename Archive, A<Span> T>
void visit(Archive& archive, T& span) {
    auto& [start, end] = span;
    archive(start, end);
}

template <typename Archive, A<Feature> T>
void visit(Archive& archive, T& feature) {
    auto& [kind, id, weight, span] = feature;
    archive(kind, id, weight, span);
}

template <typename Archive, A<Reading> T>
void visit(Archive& archive, T& reading) {
    auto& [low, high, unit, edtf, reason] = reading;
    archive(low, high, unit, edtf, reason);
}

template <typename Archive, A<Value> T>
void visit(Archive& archive, T& value) {
    auto& [kind, low, high, modifier, unit, edtf, text, step, rounded, readings] = value;
    archive(kind, low, high, modifier, unit, edtf, text, step, rounded, readings);
}

// The id and the source's number belong to a run, not to what was read.
template <typename Archive, A<Claim> T>
void visit(Archive& archive, T& claim) {
    auto& [id, source, language, span, text, value, entity, attribute, named, one, grows, accumulates, sentence,
           restates, year, headline, negated, features, record] = claim;
    archive(language, span, text, value, entity, attribute, named, one, grows, accumulates, sentence, restates, year,
            headline, negated, features, record);
}

template <typename Archive, A<FoundName> T>
void visit(Archive& archive, T& name) {
    auto& [id, label, written, words, bases, known, divisible, latin, count] = name;
    archive(id, label, written, words, bases, known, divisible, latin, count);
}

template <typename Archive, A<std::pair<std::string, std::string>> T>
void visit(Archive& archive, T& pair) {
    archive(pair.first, pair.second);
}

template <typename Archive, A<WordForms> T>
void visit(Archive& archive, T& one) {
    auto& [word, bases] = one;
    archive(word, bases);
}

template <typename Archive, A<Extracted> T>
void visit(Archive& archive, T& found) {
    auto& [names, acronyms, forms] = found.names;
    archive(found.claims, names, acronyms, forms, found.published, found.looks_back);
}

template <typename T>
void Writer::put(const T& field) {
    if constexpr (std::is_same_v<T, double>)
        number(std::bit_cast<std::uint64_t>(field));
    else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        number(static_cast<std::uint64_t>(field));
    else
        visit(*this, field);
}

template <typename T>
void Reader::get(T& field) {
    if constexpr (std::is_same_v<T, double>)
        field = std::bit_cast<double>(number());
    else if constexpr (std::is_same_v<T, bool>)
        field = number() != 0;
    else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>)
        field = static_cast<T>(number());
    else
        visit(*this, field);
}

}  // namespace

std::string encode(const Extracted& found) {
    Writer writer;
    writer(found);
    return writer.take();
}

std::optional<Extracted> decode(std::string_view bytes) {
    Extracted found;
    Reader reader(bytes);
    reader(found);
    return reader.is_good() ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace twosource
