// Queries on real feeds against filters in Ruby over what the reference reader says of the same files.
#include "tests/cli/program.h"
#include "tests/feed/tempfeed.h"

#include <QFileInfo>

#include <gtest/gtest.h>

#include <map>
#include <sstream>

namespace galley {
namespace {

const QString corpus = QStringLiteral(GALLEY_SHARED "/corpus");
const QString oracle = QStringLiteral(GALLEY_SHARED "/tools/jekyll_oracle.rb");

/// A query, and the same as an expression of Ruby about an article `a`.
struct Asked {
    const char* query;
    const char* ruby;
};

constexpr Asked asked[] = {
    {"cloud", "word(a, 'cloud')"},
    {"cloud -azure", "word(a, 'cloud') && !word(a, 'azure')"},
    {"microsoft data", "word(a, 'microsoft') && word(a, 'data')"},
    {"\"machine learning\"", "word(a, 'machine learning')"},
    {"zzqqxx", "false"},
    {"*", "true"},
    {"cloud OR power", "word(a, 'cloud') || word(a, 'power')"},
    {"(cloud OR power) -microsoft", "(word(a, 'cloud') || word(a, 'power')) && !word(a, 'microsoft')"},
    {"title:azure", "title(a).include?('azure')"},
    {"title:a*e", "title(a) =~ /a.*e/"},
    {"excerpt:the", "text(a, 'excerpt').include?('the')"},
    {"missing:excerpt", "empty(a, 'excerpt')"},
    {"has:image", "!empty(a, 'images')"},
    {"missing:images", "empty(a, 'images')"},
    {"has:related", "!empty(a, 'related')"},
    {"missing:secured", "empty(a, 'secured')"},
    {"has:ampWebUrl", "!empty(a, 'ampWebUrl')"},
    {"published:false", "!published(a)"},
    {"is:published", "published(a)"},
    {"-is:published quality:>50", "!published(a) && num(a, 'quality') { |n| n > 50 }"},
    {"quality:>=60", "num(a, 'quality') { |n| n >= 60 }"},
    {"quality:<40", "num(a, 'quality') { |n| n < 40 }"},
    {"quality:40..60", "num(a, 'quality') { |n| n >= 40 && n <= 60 }"},
    {"heat:-1", "num(a, 'heat') { |n| n == -1 }"},
    {"heat:10..", "num(a, 'heat') { |n| n >= 10 }"},
    {"-heat:..0", "!num(a, 'heat') { |n| n <= 0 }"},
    {"date:2021", "date(a) { |t| t.year == 2021 }"},
    {"date:2021-05", "date(a) { |t| t.year == 2021 && t.month == 5 }"},
    {"date:2020-06-01..2021-03-15", "date(a) { |t| t >= Time.utc(2020, 6, 1) && t < Time.utc(2021, 3, 16) }"},
    {"date:>=2022", "date(a) { |t| t >= Time.utc(2022) }"},
    {"date:<2021-02-03", "date(a) { |t| t < Time.utc(2021, 2, 3) }"},
    {"date:>2021-05-10", "date(a) { |t| t >= Time.utc(2021, 5, 11) }"},
    {"type:video", "text(a, 'type') == 'video'"},
    {"type:vid*", "text(a, 'type').start_with?('vid')"},
    {"topic:security", "topics(a).include?('security')"},
    {"topic:\"machine learning\" OR topic:iot", "(topics(a) & ['machine learning', 'iot']).any?"},
    {"-topic:*s", "topics(a).none? { |t| t.end_with?('s') }"},
    {"provider:microsoft",
     "provider(a, 'name').include?('microsoft') || provider(a, 'domain').include?('microsoft')"},
    {"provider:=microsoft", "provider(a, 'name') == 'microsoft'"},
    {"topic:=\"machine learning\"", "topics(a).include?('machine learning')"},
    {"domain:.com", "provider(a, 'domain').include?('.com')"},
    {"webUrl:https://", "text(a, 'webUrl').include?('https://')"},
    {"webUrl:/blog", "text(a, 'webUrl').include?('/blog')"},
    {"path:2021", "a['path'].include?('2021')"},
    {"collection:news", "a['path'].start_with?('_news/')"},
    {"related:azure", "related(a).any? { |t| t.include?('azure') }"},
    {"images[0].width:>=1000", "(w = first_image(a)['width']) && w.is_a?(Numeric) && w >= 1000"},
    {".secured:*", "a['fm'] && a['fm']['secured']"},
};

constexpr const char* ruby = R"RUBY(
require 'json'
require 'time'
def fold(s) = s.to_s.unicode_normalize(:nfd).downcase(:fold).gsub(/\p{Mn}/, '').tr("\n", ' ')
def scalar(v) = v.is_a?(Array) || v.is_a?(Hash) ? '' : v.to_s
def raw(a, k) = (a['fm'] || {})[k]
def text(a, k) = fold(scalar(raw(a, k)))
def title(a) = text(a, 'title').empty? ? text(a, 'name') : text(a, 'title')
def provider(a, k) = fold(raw(a, 'provider').is_a?(Hash) ? scalar(raw(a, 'provider')[k]) : '')
def topics(a) = raw(a, 'topics').is_a?(Array) ? raw(a, 'topics').map { |t| fold(scalar(t)) } : []
def related(a) = raw(a, 'related').is_a?(Array) ? raw(a, 'related').map { |r| r.is_a?(Hash) ? fold(scalar(r['title'])) : fold(r) } : []
def first_image(a) = raw(a, 'images').is_a?(Array) && raw(a, 'images')[0].is_a?(Hash) ? raw(a, 'images')[0] : {}
def word(a, w)
  name = title(a).empty? ? fold(File.basename(a['path'])) : title(a)
  [name, text(a, 'excerpt'), provider(a, 'name'), provider(a, 'domain'), *topics(a)].any? { |t| t.include?(w) }
end
def empty(a, k) = raw(a, k).respond_to?(:empty?) ? (raw(a, k).is_a?(String) ? raw(a, k).strip.empty? : raw(a, k).empty?) : raw(a, k).nil?
def published(a) = !!a['fm'] && (!a['fm'].key?('published') || ![false, nil].include?(a['fm']['published']))
def num(a, k) = raw(a, k).is_a?(Numeric) && yield(raw(a, k))
def date(a)
  moment = raw(a, 'publishedDateTime')
  return false unless moment.is_a?(String) && moment =~ /\A\d{4}-\d\d-\d\d/
  moment += 'Z' unless moment =~ /(Z|[+-]\d\d:?\d\d)\z/ || moment.size <= 10
  yield(moment.size <= 10 ? Time.utc(*moment.split('-').map(&:to_i)) : Time.parse(moment).utc)
end
root = ARGV[0] + '/'
articles = File.readlines(ARGV[1]).map { |l| JSON.parse(l) }.map do |r|
  { 'path' => r['path'].delete_prefix(root), 'fm' => r['frontMatter'] }
end
File.readlines(ARGV[2], chomp: true).each_with_index do |expression, i|
  filter = eval("lambda { |a| #{expression} }")
  articles.each { |a| puts "#{i} #{a['path']}" if filter.call(a) }
end
)RUBY";

class WhereCorpusTest : public testing::TestWithParam<const char16_t*> {};

/// The paths each expression lets through, by its number.
std::map<int, std::string> rubyAnswers(const QString& root, const TempFeed& work) {
    std::string expressions;
    for (const Asked& one : asked)
        expressions += std::string(one.ruby) + '\n';
    work.write(QStringLiteral("filter.rb"), ruby);
    work.write(QStringLiteral("expressions"), expressions);
    const Ran ran = shell(QStringLiteral("cd '%1' && $CLI list '%2' --format paths | sed 's|^|%2/|' | "
                                         "ruby '%3' > oracle && ruby filter.rb '%2' oracle expressions")
                              .arg(work.root(), root, oracle));
    EXPECT_EQ(ran.status, 0) << ran.err;
    std::map<int, std::string> answers;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);)
        answers[std::stoi(line)] += line.substr(line.find(' ') + 1) + '\n';
    return answers;
}

TEST_P(WhereCorpusTest, FindsWhatTheReferenceFinds) {
    if (!QFileInfo::exists(oracle) || !hasProgram(QStringLiteral("ruby")))
        GTEST_SKIP() << "no reference reader, or no ruby";
    const TempFeed work;
    const QString root = QFileInfo(corpus + u'/' + QStringView(GetParam()).toString()).canonicalFilePath();
    std::map<int, std::string> answers = rubyAnswers(root, work);
    int found = 0;
    for (int i = 0; i < static_cast<int>(std::size(asked)); ++i) {
        const Ran ran =
            cli({QStringLiteral("list"), root, QStringLiteral("--format"), QStringLiteral("paths"),
                 QStringLiteral("--where"), QString::fromUtf8(asked[i].query)});
        EXPECT_EQ(ran.out, answers[i]) << asked[i].query;
        found += ran.out.empty() ? 0 : 1;
    }
    EXPECT_GT(found, 20) << "queries that find something";
}

INSTANTIATE_TEST_SUITE_P(Feeds, WhereCorpusTest,
                         testing::Values(u"seeds", u"azure-sample", u"power-apps-2021"));

} // namespace
} // namespace galley
