#include <exception>
#include <yaml-cpp/yaml.h>

#include "source/formats.h"
#include "text/encoding.h"

namespace twosource {
namespace {

constexpr std::size_t max_front_matter = std::size_t{64} << 10;
constexpr std::size_t max_nesting = 100;

struct Block {
    std::string_view yaml;
    std::size_t end = 0;
};

// "---" alone on the first line, up to the next line that is "---" or "...".
Block find_block(std::string_view text) {
    std::size_t line = byte_order_mark(text);
    std::size_t yaml_start = 0;
    while (line < text.size() && line < max_front_matter) {
        auto newline = text.find('\n', line);
        std::size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
        auto content = text.substr(line, next - line);
        auto last = content.find_last_not_of(" \t\r\n");
        content = content.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (yaml_start == 0) {
            if (content != "---") return {};
            yaml_start = next;
        } else if (content == "---" || content == "...") {
            return {text.substr(yaml_start, line - yaml_start), next};
        }
        line = next;
    }
    return {};
}

// The parser recurses on brackets and indentation: what nests deeper than any front matter is refused unparsed.
bool nests_too_deep(std::string_view yaml) {
    std::size_t open = 0;
    for (char c : yaml) {
        if (c == '[' || c == '{') ++open;
    }
    std::size_t dashes = 0, run = 0;
    for (char c : yaml) {
        if (c == '-' || c == '?' || c == ':')
            ++run;
        else if (c == '\n')
            run = 0;
        dashes = std::max(dashes, run);
    }
    return open > max_nesting || dashes > max_nesting * 10;
}

std::string scalar(const YAML::Node& map, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        YAML::Node node = map[key];
        if (node && node.IsMap()) node.reset(node["name"]);
        if (node && node.IsScalar()) return clean_line(node.Scalar());
    }
    return "";
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, Source& source) {
    Block block = find_block(text);
    FrontMatter result;
    if (block.end == 0) return result;
    if (nests_too_deep(block.yaml)) {
        result.error = "front matter nests too deep";
        result.error_line = 1;
        return result;
    }
    try {
        const YAML::Node map = YAML::Load(std::string(block.yaml));
        if (map.IsScalar() || map.IsSequence()) return result;  // prose between two rules, not metadata
        result.end = block.end;
        if (!map.IsMap()) return result;
        source.title = scalar(map, {"title"});
        source.url = scalar(map, {"url", "canonical"});
        source.publisher = scalar(map, {"publisher", "site"});
        source.published = iso_date(scalar(map, {"published", "date"}));
        source.language = scalar(map, {"language", "lang"});
    } catch (const YAML::Exception& error) {
        result.error = "front matter: " + error.msg;
        result.error_line = static_cast<std::size_t>(error.mark.line < 0 ? 0 : error.mark.line) + 2;
    } catch (const std::exception& error) {
        result.error = std::string("front matter: ") + error.what();
        result.error_line = 1;
    }
    return result;
}

}  // namespace twosource
