// Single lines of text, shaped once.
#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;
class QRect;

namespace galley {

/// Draws lines of plain text as QPainter::drawText would and remembers them laid out: a view paints the same
/// ones over and over, and laying them out is most of the work. GUI thread.
class LineCache {
public:
    /// In the painter's font and pen; shortened at its end where it is wider than `area`.
    void paint(QPainter* painter, const QRect& area, Qt::Alignment alignment, const QString& text) const;

private:
    struct Key {
        QString text;
        int width;
        QFont font;
        bool operator==(const Key&) const = default;
        friend std::size_t qHash(const Key& key, std::size_t seed) {
            return qHashMulti(seed, key.text, key.width, key.font);
        }
    };
    static constexpr int lineCount = 4000; ///< what fills some high and wide windows

    QStaticText line(const Key& key) const;

    mutable QCache<Key, QStaticText> m_lines{lineCount};
};

} // namespace galley
