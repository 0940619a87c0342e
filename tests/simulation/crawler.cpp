// simulated_crawler FOLDER LOG SEED: rewrites, adds and removes articles as fast as it can, until it is told
// to end. Knows nothing of Galley. Notes in LOG what it did, one line each: `add PATH NUMBER`, `rewrite PATH
// NUMBER`, `remove PATH`, `lost PATH NUMBER` where what it wrote there is gone, and `shown
// PATH<tab>TITLE<tab>EXCERPT<tab>QUALITY` (as they stand in the file) where it put an older version in place
// for a moment.
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

volatile std::sig_atomic_t isToldToEnd = 0;

constexpr int digits = 8;
constexpr std::size_t fewest = 80;
constexpr std::size_t most = 160;
constexpr int mostLooks = 2000;
constexpr unsigned lookMicroseconds = 1000;

std::string padded(unsigned number) {
    std::string text = std::to_string(number);
    return std::string(digits - text.size(), '0') + text;
}

std::optional<std::string> contentOf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void writeNew(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

class Crawler {
public:
    Crawler(fs::path folder, const char* log, unsigned seed)
        : m_folder(std::move(folder))
        , m_log(log, std::ios::app)
        , m_random(seed) {
        for (const auto& entry : fs::directory_iterator(m_folder))
            if (entry.path().extension() == ".md")
                m_names.push_back(entry.path().filename().string());
        std::sort(m_names.begin(), m_names.end());
    }

    void work() {
        while (!isToldToEnd) {
            const unsigned choice = next(100);
            if (choice < 2 && m_names.size() < most)
                add();
            else if (choice < 3 && m_names.size() > fewest)
                remove();
            else if (choice < 50)
                rewriteInPlace(any());
            else
                replace(any());
        }
    }

private:
    unsigned next(unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(m_random); }
    const std::string& any() { return m_names[next(static_cast<unsigned>(m_names.size()))]; }
    void note(const std::string& line) { m_log << line << std::endl; }

    void add() {
        const unsigned number = ++m_number;
        const std::string name = "added-" + padded(number) + ".md";
        const std::string text = "---\ntitle: \"Title of " + name + "\"\nexcerpt: 'Excerpt of " + name +
                                 "'\nquality: 50\nheat: " + padded(number) +
                                 "\npublished: true\nsecured: \"" + padded(number) + ";" + padded(number) +
                                 "\"\n---\nBody of " + name + "\n";
        const fs::path temporary = m_folder / ".crawler-new";
        writeNew(temporary, text);
        fs::rename(temporary, m_folder / name);
        m_names.push_back(name);
        note("add " + name + ' ' + padded(number));
    }

    void remove() {
        const unsigned index = next(static_cast<unsigned>(m_names.size()));
        const std::string name = m_names[index];
        m_names.erase(m_names.begin() + index);
        note("remove " + name);
        fs::remove(m_folder / name);
    }

    /// What was written last is still there: nobody else writes these fields. What somebody puts in place for
    /// a moment, and takes back, is waited for.
    void lookForOwn(const std::string& name) {
        const auto own = m_own.find(name);
        if (own == m_own.end())
            return;
        for (int look = 0; look < mostLooks; ++look) {
            if (contentOf(m_folder / name).value_or("").find("\nheat: " + own->second + '\n') !=
                std::string::npos)
                return;
            ::usleep(lookMicroseconds);
        }
        note("lost " + name + ' ' + own->second);
    }

    /// Writes over the digits where they stand. Where the file was replaced meanwhile, the new one gets them
    /// too.
    void rewriteInPlace(const std::string& name) {
        lookForOwn(name);
        const std::string number = padded(++m_number);
        for (;;) {
            const int file = ::open((m_folder / name).c_str(), O_RDWR | O_CLOEXEC);
            if (file < 0)
                fail("open " + name);
            const bool written = overwrite(file, number);
            struct stat mine = {};
            struct stat now = {};
            fstat(file, &mine);
            const bool isStill = stat((m_folder / name).c_str(), &now) == 0 && mine.st_ino == now.st_ino;
            ::close(file);
            if (written && isStill)
                break;
        }
        m_own[name] = number;
        note("rewrite " + name + ' ' + number);
    }

    bool overwrite(int file, const std::string& number) {
        std::string text(16'384, '\0');
        const ssize_t size = pread(file, text.data(), text.size(), 0);
        if (size <= 0)
            return false;
        text.resize(static_cast<std::size_t>(size));
        for (const std::string key : {"\nheat: ", "\nsecured: \""}) {
            const std::size_t at = text.find(key);
            if (at == std::string::npos)
                return false;
            const std::string value = key == "\nheat: " ? number : number + ';' + number;
            if (pwrite(file, value.data(), value.size(), static_cast<off_t>(at + key.size())) !=
                static_cast<ssize_t>(value.size()))
                return false;
        }
        return true;
    }

    /// Writes a whole new file and swaps it in; where the old one was not what was read any more, it swaps
    /// back and starts over: a crawler that loses nobody's work.
    void replace(const std::string& name) {
        lookForOwn(name);
        const std::string number = padded(++m_number);
        const fs::path target = m_folder / name;
        const fs::path temporary = m_folder / ".crawler-swap";
        for (;;) {
            const auto read = contentOf(target);
            if (!read)
                fail("read " + name);
            std::string text = *read;
            replaceBehind(text, "\nheat: ", number);
            replaceBehind(text, "\nsecured: \"", number + ';' + number);
            writeNew(temporary, text);
            swap(temporary, target);
            std::string out = contentOf(temporary).value_or("");
            if (out == *read)
                break;
            noteShown(name, text);
            for (std::string expected = text;;) { // the newest stays
                swap(temporary, target);
                const std::string back = contentOf(temporary).value_or("");
                if (back == expected)
                    break;
                expected = out;
                out = back;
            }
        }
        fs::remove(temporary);
        m_own[name] = number;
        note("rewrite " + name + ' ' + number);
    }

    /// For a moment everybody could read, and build on, what had been replaced before.
    void noteShown(const std::string& name, const std::string& text) {
        std::string line = "shown " + name;
        for (const std::string key : {"\ntitle: ", "\nexcerpt: ", "\nquality: "}) {
            const std::size_t at = text.find(key);
            if (at == std::string::npos)
                fail("find " + key);
            const std::size_t begin = at + key.size();
            line += '\t' + text.substr(begin, text.find('\n', begin) - begin);
        }
        note(line);
    }

    static void replaceBehind(std::string& text, const std::string& key, const std::string& value) {
        const std::size_t at = text.find(key);
        if (at == std::string::npos)
            fail("find " + key);
        text.replace(at + key.size(), value.size(), value);
    }

    static void swap(const fs::path& one, const fs::path& other) {
        if (renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
            fail("swap " + other.string());
    }

    [[noreturn]] static void fail(const std::string& what) {
        std::perror(what.c_str());
        std::exit(1);
    }

    fs::path m_folder;
    std::ofstream m_log;
    std::mt19937 m_random;
    std::vector<std::string> m_names;
    std::map<std::string, std::string> m_own; ///< by name: the number written last
    unsigned m_number = 1000;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 4)
        return 2;
    std::signal(SIGTERM, [](int) { isToldToEnd = 1; });
    Crawler(argv[1], argv[2], static_cast<unsigned>(std::stoul(argv[3]))).work();
    return 0;
}
