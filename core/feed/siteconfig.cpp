// yaml-cpp reads these files: they are the site's, not articles, and nothing is ever written to them.
#include "core/feed/siteconfig.h"

#include "core/article/field.h"
#include "core/feed/filereader.h"

#include <QDir>
#include <QFileInfo>

#include <yaml-cpp/yaml.h>

namespace galley {
namespace {

constexpr qint64 maximumConfigSize = 1 << 20;

/// Relative to the folder; empty where there is none.
QString configFile(const QString& folder) {
    for (const auto* name : {u"_config.yml", u"_config.yaml"})
        if (QFileInfo(folder + u'/' + QStringView(name)).isFile())
            return QStringView(name).toString();
    return {};
}

/// The file's YAML; an undefined node where it cannot be read. A pipe or a device, which a link may lead to,
/// is not.
YAML::Node load(FileReader& reader, const QString& path) {
    const auto view = reader.read(path);
    if (path.isEmpty() || !view || view->bytes.size() > maximumConfigSize)
        return YAML::Node(YAML::NodeType::Undefined);
    try {
        return YAML::Load(std::string(view->bytes));
    } catch (const std::exception&) {
        return YAML::Node(YAML::NodeType::Undefined);
    }
}

QString scalarAt(const YAML::Node& map, const char* key) {
    if (!map.IsDefined() || !map.IsMap())
        return {};
    const YAML::Node node = map[key];
    return node.IsDefined() && node.IsScalar() ? toQString(node.Scalar()).trimmed() : QString();
}

QUrl siteUrl(const QString& url, QString base) {
    if (!base.isEmpty() && !base.startsWith(u'/'))
        base.prepend(u'/');
    while (base.endsWith(u'/'))
        base.chop(1);
    const QUrl parsed(url.endsWith(u'/') ? QString(url.chopped(1) + base) : QString(url + base));
    const bool isWeb = parsed.scheme() == u"http" || parsed.scheme() == u"https";
    return isWeb && !parsed.host().isEmpty() ? parsed : QUrl();
}

void addTopic(QStringList& topics, const YAML::Node& node) {
    const QString name = node.IsScalar() ? toQString(node.Scalar()).trimmed() : scalarAt(node, "name");
    if (!name.isEmpty() && !topics.contains(name))
        topics += name;
}

/// `_data/topics/*.yaml`, one topic a file, or `_data/topics.yml`, a list of them.
QStringList readTopics(FileReader& reader, const QString& siteFolder) {
    QStringList topics;
    const QStringList patterns = {QStringLiteral("*.yaml"), QStringLiteral("*.yml"),
                                  QStringLiteral("*.json")};
    const QDir folder(siteFolder + u"/_data/topics");
    for (const QString& name : folder.entryList(patterns, QDir::Files, QDir::Name))
        addTopic(topics, load(reader, u"_data/topics/"_qs + name));
    for (const auto& name : {u"_data/topics.yml"_qs, u"_data/topics.yaml"_qs}) {
        const YAML::Node list = load(reader, name);
        if (list.IsDefined() && list.IsSequence())
            for (const YAML::Node& topic : list)
                addTopic(topics, topic);
    }
    return topics;
}

} // namespace

bool isSite(const QString& folder) {
    return !configFile(folder).isEmpty();
}

SiteConfig readSiteConfig(const QString& siteFolder) try {
    FileReader reader(siteFolder);
    const YAML::Node config = load(reader, configFile(siteFolder));
    SiteConfig site;
    site.title = scalarAt(config, "title");
    site.url = siteUrl(scalarAt(config, "url"), scalarAt(config, "baseurl"));
    site.collectionsDir = QDir::cleanPath(scalarAt(config, "collections_dir"));
    if (site.collectionsDir.startsWith(u'/') || site.collectionsDir.startsWith(u"..") ||
        site.collectionsDir == u".")
        site.collectionsDir.clear();
    site.topics = readTopics(reader, siteFolder);
    return site;
} catch (const YAML::Exception&) {
    return {};
}

} // namespace galley
