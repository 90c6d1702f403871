#include "source/read.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "source/body.h"
#include "source/detect_language.h"
#include "source/formats.h"
#include "source/page_knowledge.h"

namespace twosource {
namespace {

namespace fs = std::filesystem;

enum class Format { none, plain_text, markdown, html, ndjson, unmarked };

Format format_of(const fs::path& path) {
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    static const std::map<std::string, Format> formats = {{"", Format::unmarked},      {".txt", Format::plain_text},
                                                          {".md", Format::markdown},   {".markdown", Format::markdown},
                                                          {".html", Format::html},     {".htm", Format::html},
                                                          {".ndjson", Format::ndjson}, {".jsonl", Format::ndjson}};
    auto found = formats.find(extension);
    return found == formats.end() ? Format::none : found->second;
}

struct File {
    std::string id;      // the path as given, or below the folder as given
    bool named = false;  // stood on the command line itself
    Format format = Format::none;
    bool draft = false;
    bool focus = false;
};

struct Sink {
    std::function<void(Source&&)> take;
    std::function<void(ClaimRecord&&)> take_record;
    std::function<void(InputError&&)> fail;
};

class Reader {
  public:
    Reader(const ReadOptions& options, Sink sink) : options_(options), sink_(std::move(sink)), pages_(options.facts) {}

    void read(const File& file);

  private:
    void read_stream(std::istream& stream, const File& file);
    void read_article(std::istream& stream, std::string first, const File& file);
    void read_lines(std::istream& stream, std::string first, const File& file);
    void read_unmarked(std::istream& stream, const File& file);
    void finish(ParsedArticle&& article, const File& file);
    void fail(const File& file, std::string place, std::string message) {
        sink_.fail({file.id, std::move(place), std::move(message), file.named});
    }

    const ReadOptions& options_;
    Sink sink_;
    PageLibrary pages_;
};

// Language and body, the same for every format.
void Reader::finish(ParsedArticle&& article, const File& file) {
    Source& source = article.source;
    source.file = file.id;
    source.draft = file.draft;
    source.focus = file.focus;
    source.language = normalise_language(source.language);
    if (source.language.empty()) source.language = normalise_language(options_.language);
    if (source.language.empty()) {
        std::string prose;
        for (Span piece : article.prose) {
            prose.append(piece.of(source.text)) += '\n';
            if (prose.size() > (std::size_t{64} << 10)) break;
        }
        source.language = settle_near(pages_.near(), prose, detect_language(prose));
    }
    source.body = find_body(source.text, article.prose, pages_.get(source.language));
    for (auto& error : pages_.take_errors()) sink_.fail(std::move(error));
    sink_.take(std::move(source));
}

void Reader::read_article(std::istream& stream, std::string bytes, const File& file) {
    std::vector<char> chunk(std::size_t{1} << 16);
    while (stream && bytes.size() <= options_.max_file_bytes) {
        stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
        bytes.append(chunk.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (bytes.size() > options_.max_file_bytes) {
        return fail(file, "", "larger than " + std::to_string(options_.max_file_bytes) + " bytes");
    }
    ArticleResult result = file.format == Format::html       ? read_html(bytes)
                           : file.format == Format::markdown ? read_markdown(std::move(bytes))
                                                             : read_plain_text(std::move(bytes));
    if (auto* error = std::get_if<InputError>(&result)) return fail(file, error->place, error->message);
    auto& article = std::get<ParsedArticle>(result);
    article.source.id = file.id;
    article.source.verbatim = file.format != Format::html;
    finish(std::move(article), file);
}

void Reader::read_lines(std::istream& stream, std::string first, const File& file) {
    RecordSink records;
    records.article = [&](ParsedArticle&& article) { finish(std::move(article), file); };
    records.record = [&](ClaimRecord&& record) {
        record.file = file.id;
        if (!record.language.empty()) record.language = normalise_language(record.language);
        if (sink_.take_record) sink_.take_record(std::move(record));
    };
    records.fail = [&](std::string place, std::string message) { fail(file, std::move(place), std::move(message)); };
    read_ndjson(stream, std::move(first), file.id, options_.max_file_bytes, records);
}

// NDJSON or one plain text: the first line that is not blank decides.
void Reader::read_unmarked(std::istream& stream, const File& file) {
    std::string first;
    std::size_t line = 0;
    while (first.size() <= options_.max_file_bytes) {
        int c = stream.get();
        if (c == std::char_traits<char>::eof()) break;
        first += static_cast<char>(c);
        if (c != '\n') continue;
        if (!is_blank(std::string_view(first).substr(line))) break;
        line = first.size();
    }
    if (opens_json_object(std::string_view(first).substr(line)))
        read_lines(stream, std::move(first), file);
    else
        read_article(stream, std::move(first), file);
}

void Reader::read_stream(std::istream& stream, const File& file) {
    if (file.format == Format::ndjson)
        read_lines(stream, "", file);
    else if (file.format == Format::unmarked)
        read_unmarked(stream, file);
    else
        read_article(stream, "", file);
}

void Reader::read(const File& file) {
    if (file.id == "-" && file.format == Format::unmarked) {
        if (options_.standard_input) return read_stream(*options_.standard_input, file);
        return fail(file, "", "no standard input");
    }
    std::ifstream stream(file.id, std::ios::binary);
    if (!stream) return fail(file, "", "cannot be opened");
    read_stream(stream, file);
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

// Entries of one folder in byte order of their names.
std::vector<fs::path> list_folder(const fs::path& folder, std::error_code& error) {
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!is_hidden(entry->path())) entries.push_back(entry->path());
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.native() < b.native(); });
    return entries;
}

// Folders below are entered, links to folders are not: they may lead in circles.
void add_folder(const fs::path& folder, std::vector<File>& files, std::vector<InputError>& errors) {
    std::error_code error;
    auto entries = list_folder(folder, error);
    if (error) return errors.push_back({folder.string(), "", "cannot be listed: " + error.message(), false});
    for (const auto& entry : entries) {
        std::error_code code;
        auto status = fs::symlink_status(entry, code);
        if (fs::is_directory(status)) {
            add_folder(entry, files, errors);
        } else if (fs::is_regular_file(entry, code)) {
            Format format = format_of(entry);
            if (format != Format::none && format != Format::unmarked) files.push_back({entry.string(), false, format});
        }
    }
}

void add_path(const std::string& path, std::vector<File>& files, std::vector<InputError>& errors) {
    if (path == "-") return files.push_back({path, true, Format::unmarked});
    std::error_code code;
    auto status = fs::status(path, code);
    if (!fs::exists(status)) return errors.push_back({path, "", "no such file or folder", true});
    if (!fs::is_directory(status)) {
        Format format = format_of(path);
        if (format != Format::none) return files.push_back({path, true, format});
        return errors.push_back(
            {path, "", "unknown file type; expected .txt, .md, .markdown, .html, .htm, .ndjson or .jsonl", true});
    }
    std::size_t before = files.size(), failed = errors.size();
    add_folder(path, files, errors);
    if (errors.size() > failed && errors[failed].file == path)
        errors[failed].named = true;
    else if (files.size() == before)
        errors.push_back({path, "", "no articles in this folder", true});
}

// Several ways to one file count as one; the name as a draft stays, else the least, so that the order of the paths does
// not matter.
std::vector<File> drop_double_paths(std::vector<File> files) {
    std::map<std::string, std::size_t> seen;
    std::vector<File> kept;
    for (auto& file : files) {
        std::error_code code;
        auto real = file.id == "-" ? fs::path("-") : fs::weakly_canonical(file.id, code);
        auto [place, fresh] = seen.emplace(code ? file.id : real.string(), kept.size());
        if (fresh) {
            kept.push_back(std::move(file));
            continue;
        }
        File& other = kept[place->second];
        other.named |= file.named;
        if (std::tuple(!file.draft, file.id) < std::tuple(!other.draft, other.id)) other.id = file.id;
        other.draft |= file.draft;
        other.focus |= file.focus;
    }
    return kept;
}

std::vector<File> list_files(const std::vector<std::string>& paths, const ReadOptions& options,
                             std::vector<InputError>& errors) {
    std::vector<File> files;
    for (const auto& path : paths) add_path(path, files, errors);
    const std::size_t plain = files.size();
    for (const auto& path : options.drafts) add_path(path, files, errors);
    const std::size_t drafts = files.size();
    for (const auto& path : options.focus) add_path(path, files, errors);
    for (std::size_t i = plain; i < files.size(); ++i) (i < drafts ? files[i].draft : files[i].focus) = true;
    return drop_double_paths(std::move(files));
}

void sort_sources(std::vector<Source>& sources) {
    auto order = [](const Source& s) {
        return std::tie(s.id, s.text, s.language, s.title, s.url, s.publisher, s.published);
    };
    std::stable_sort(sources.begin(), sources.end(),
                     [&](const Source& a, const Source& b) { return order(a) < order(b); });
}

// "#2" may be taken by an id that the input gives itself.
void number_double_ids(std::vector<Source>& sources) {
    std::set<std::string> taken;
    for (const auto& source : sources) taken.insert(source.id);
    std::string last;
    std::size_t count = 0;
    for (auto& source : sources) {
        if (source.id != last) {
            last = source.id;
            count = 1;
            continue;
        }
        do source.id = last + "#" + std::to_string(++count);
        while (!taken.insert(source.id).second);
    }
}

void sort_errors(std::vector<InputError>& errors) {
    // Stable by file alone: the errors of one file are in order of line already.
    std::stable_sort(errors.begin(), errors.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
    auto same = [](const auto& a, const auto& b) {
        return std::tie(a.file, a.place, a.message) == std::tie(b.file, b.place, b.message);
    };
    errors.erase(std::unique(errors.begin(), errors.end(), same), errors.end());
}

}  // namespace

Input read_paths(const std::vector<std::string>& paths, const ReadOptions& options) {
    Input input;
    auto files = list_files(paths, options, input.errors);
    std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.id < b.id; });
    Sink sink;
    sink.take = [&](Source&& source) { input.sources.push_back(std::move(source)); };
    sink.take_record = [&](ClaimRecord&& record) { input.records.push_back(std::move(record)); };
    sink.fail = [&](InputError&& error) { input.errors.push_back(std::move(error)); };
    Reader reader(options, std::move(sink));
    for (const auto& file : files) reader.read(file);
    sort_sources(input.sources);
    number_double_ids(input.sources);
    sort_sources(input.sources);
    sort_errors(input.errors);
    return input;
}

void read_each(const std::vector<std::string>& paths, const ReadOptions& options,
               const std::function<void(Source&&)>& take, const std::function<void(InputError&&)>& fail,
               const std::function<void(ClaimRecord&&)>& take_record) {
    std::vector<InputError> errors;
    auto files = list_files(paths, options, errors);
    for (auto& error : errors) fail(std::move(error));
    Reader reader(options, {take, take_record, fail});
    for (const auto& file : files) reader.read(file);
}

}  // namespace twosource
