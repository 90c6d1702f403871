// A line of NDJSON is read through SAX events: only then does a number keep the digits in which it was written.
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "source/formats.h"
#include "source/lines.h"
#include "text/encoding.h"

namespace twosource {
namespace {

enum class FieldKind { none, text, number, boolean, other };

struct Field {
    FieldKind kind = FieldKind::none;
    std::string text;

    bool has_text() const { return kind == FieldKind::text || kind == FieldKind::number; }
};

enum FieldName { id, text, language, title, url, publisher, published, source, entity, attribute, value, field_count };

constexpr std::array<std::string_view, field_count> field_names = {
    "id", "text", "language", "title", "url", "publisher", "published", "source", "entity", "attribute", "value"};

using Record = std::array<Field, field_count>;

// Keeps the known fields of the outermost object; what is nested or unknown passes by.
class RecordHandler : public nlohmann::json_sax<nlohmann::json> {
  public:
    Record record;
    std::string error;
    bool is_object = false;

    bool null() override { return set(FieldKind::none, ""); }
    bool boolean(bool yes) override { return set(FieldKind::boolean, yes ? "true" : "false"); }
    bool number_integer(std::int64_t number) override { return set(FieldKind::number, std::to_string(number)); }
    bool number_unsigned(std::uint64_t number) override { return set(FieldKind::number, std::to_string(number)); }
    bool number_float(double, const std::string& written) override { return set(FieldKind::number, written); }
    bool string(std::string& content) override { return set(FieldKind::text, std::move(content)); }
    bool binary(nlohmann::json::binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& name) override {
        if (depth_ != 1) return true;
        auto found = std::find(field_names.begin(), field_names.end(), name);
        current_ =
            found == field_names.end() ? nullptr : &record[static_cast<std::size_t>(found - field_names.begin())];
        return true;
    }
    bool parse_error(std::size_t column, const std::string&, const nlohmann::json::exception& cause) override {
        std::string what = cause.what();
        auto reason = what.find("; ");
        // An unexpected end says more to its reader than the parser's list of tokens.
        if (what.find("unexpected end of input") != std::string::npos ||
            what.find("missing closing quote") != std::string::npos) {
            error = "the JSON object is cut short";
        } else if (what.find("UTF-8") != std::string::npos) {
            error = "invalid UTF-8 at column " + std::to_string(column);
        } else {
            error = "not valid JSON at column " + std::to_string(column);
            if (auto expected = what.find("; expected "); expected != std::string::npos) reason = expected;
            if (reason != std::string::npos && what.size() - reason < 60) error += " (" + what.substr(reason + 2) + ")";
        }
        return false;
    }

  private:
    bool set(FieldKind kind, std::string content) {
        if (depth_ == 0) return false;
        if (depth_ == 1 && current_) *current_ = {kind, std::move(content)};
        return true;
    }
    bool open(bool object) {
        if (depth_ == 0) is_object = object;
        if (depth_ == 1 && current_) *current_ = {FieldKind::other, ""};
        ++depth_;
        return is_object;
    }
    bool close() {
        --depth_;
        return true;
    }

    std::size_t depth_ = 0;
    Field* current_ = nullptr;
};

ParsedArticle make_article(Record& record, const std::string& file, std::size_t line) {
    ParsedArticle article;
    Source& made = article.source;
    made.id = record[id].has_text() && !record[id].text.empty() ? record[id].text : file + ":" + std::to_string(line);
    made.file = file;
    made.line = line;
    made.text = std::move(record[text].text);
    if (record[language].kind == FieldKind::text) made.language = record[language].text;
    made.title = clean_line(record[title].text);
    made.url = clean_line(record[url].text);
    made.publisher = clean_line(record[publisher].text);
    made.published = iso_date(record[published].text);
    article.prose.push_back({byte_order_mark(made.text), made.text.size()});
    return article;
}

// Empty where all is well.
std::string claim_problem(const Record& record) {
    for (auto name : {source, entity, attribute, value}) {
        const Field& field = record[name];
        std::string quoted = "\"" + std::string(field_names[name]) + "\"";
        if (field.kind == FieldKind::none) return "a claim needs " + quoted;
        if (field.kind == FieldKind::other) return quoted + " must be a string or a number";
        if (field.kind == FieldKind::boolean && name != value) return quoted + " must be a string";
        if (field.text.empty()) return quoted + " is empty";
    }
    return "";
}

ClaimRecord make_claim(Record& record, std::size_t line) {
    ClaimRecord claim;
    claim.record = line;
    claim.source = std::move(record[source].text);
    claim.entity = std::move(record[entity].text);
    claim.attribute = std::move(record[attribute].text);
    claim.number = record[value].kind == FieldKind::number;
    claim.value = std::move(record[value].text);
    if (record[language].kind == FieldKind::text) claim.language = std::move(record[language].text);
    return claim;
}

void read_record(const std::string& line, const std::string& file, std::size_t number, const RecordSink& sink) {
    std::string place = "line " + std::to_string(number);
    RecordHandler handler;
    bool parsed = nlohmann::json::sax_parse(line, &handler);
    if (!handler.error.empty()) return sink.fail(place, handler.error);
    if (!parsed || !handler.is_object) return sink.fail(place, "not a JSON object");
    Record& record = handler.record;
    if (record[text].kind == FieldKind::text) {
        if (is_blank(record[text].text)) return sink.fail(place, "\"text\" is empty");
        return sink.article(make_article(record, file, number));
    }
    if (record[attribute].kind == FieldKind::none) {
        return sink.fail(place, "neither an article (\"text\") nor a claim (\"attribute\")");
    }
    if (auto problem = claim_problem(record); !problem.empty()) return sink.fail(place, problem);
    sink.record(make_claim(record, number));
}

}  // namespace

bool opens_json_object(std::string_view line) {
    line.remove_prefix(byte_order_mark(line));
    auto start = line.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || line[start] != '{') return false;
    auto next = line.find_first_not_of(" \t\r\n", start + 1);
    return next == std::string_view::npos || line[next] == '"' || line[next] == '}';
}

void read_ndjson(std::istream& stream, std::string first, const std::string& file, std::size_t max_line_bytes,
                 const RecordSink& sink) {
    LineReader lines(stream, std::move(first), max_line_bytes);
    std::string line;
    bool any = false;
    while (lines.next(line)) {
        if (lines.number() == 1) line.erase(0, byte_order_mark(line));
        if (lines.too_long()) {
            any = true;
            sink.fail("line " + std::to_string(lines.number()),
                      "longer than " + std::to_string(max_line_bytes) + " bytes");
        } else if (line.find_first_not_of(" \t\r") != std::string::npos) {
            any = true;
            read_record(line, file, lines.number(), sink);
        }
    }
    if (!any) sink.fail("", "empty");
}

}  // namespace twosource
