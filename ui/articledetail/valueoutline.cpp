// Values written out for people to read.
#include "ui/articledetail/valueoutline.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace galley {

namespace {

constexpr int maximumLines = 400;
constexpr int maximumDepth = 40;

class Outline {
public:
    void write(const Value& value, int depth) {
        if (depth > maximumDepth || m_lines > maximumLines)
            return cut();
        if (const auto* mapping = value.mapping()) {
            for (const auto& [key, item] : *mapping)
                writeField(toQString(key), item, depth);
        } else if (const auto* sequence = value.sequence()) {
            for (const Value& item : *sequence)
                writeItem(item, depth);
        } else {
            line(toQString(value.text()), depth);
        }
    }
    QString text() const { return m_text; }

private:
    void writeField(const QString& key, const Value& value, int depth) {
        if (m_lines > maximumLines)
            return cut();
        if (value.isScalar())
            return line(key + u": " + toQString(value.text()), depth);
        line(key + u':', depth);
        write(value, depth + 1);
    }
    void writeItem(const Value& item, int depth) {
        m_dash = true; // stands before the item's first line
        write(item, depth + 1);
    }
    void line(const QString& text, int depth) {
        if (m_lines++ > 0)
            m_text += u'\n';
        m_text += QString((m_dash ? depth - 1 : depth) * 2, u' ') + (m_dash ? u"– " : u"") + text;
        m_dash = false;
    }
    void cut() {
        m_dash = false;
        if (!m_cut)
            line(QStringLiteral("…"), 0);
        m_cut = true;
    }

    QString m_text;
    int m_lines = 0;
    bool m_dash = false;
    bool m_cut = false;
};

} // namespace

QString valueOutline(const Value& value) {
    Outline outline;
    outline.write(value, 0);
    return outline.text();
}

QString securedSummary(const Value& value) {
    static const QRegularExpression payload(
        QStringLiteral("^([A-Za-z0-9+/]*)(={0,2});[A-Za-z0-9+/]+={0,2}$"));
    const QString text = toQString(value.text());
    const QRegularExpressionMatch match = payload.match(text);
    const qint64 bytes = match.hasMatch() ? match.capturedLength(1) * 3 / 4 : text.toUtf8().size();
    const int count = int(qMin<qint64>(bytes, std::numeric_limits<int>::max()));
    return match.hasMatch()
               ? QCoreApplication::translate("ValueOutline", "Encrypted payload of %n byte(s)", nullptr,
                                             count)
               : QCoreApplication::translate("ValueOutline", "Text of %n byte(s)", nullptr, count);
}

} // namespace galley
