// Texts broken into lines once, so that drawing them again costs no shaping.
#pragma once

#include <QFont>
#include <QList>
#include <QStaticText>
#include <QString>

class QPainter;
class QRect;

namespace galley {

/// Some lines of plain text prepared for one font and width. A value.
class TextLines {
public:
    TextLines() = default;
    /// At most `most` lines; the last one is shortened where the text goes on.
    TextLines(const QString& text, const QFont& font, int width, int most);

    bool isEmpty() const { return m_lines.isEmpty(); }
    int count() const { return static_cast<int>(m_lines.size()); }
    int width() const { return m_width; } ///< of the widest line
    int lineHeight() const { return m_lineHeight; }
    int height() const { return count() * m_lineHeight; }

    /// Draws in the painter's pen. Text of a right-to-left script stands at the right unless it is centred.
    void paint(QPainter* painter, const QRect& area, Qt::Alignment alignment = Qt::AlignLeft) const;

private:
    struct Line {
        QStaticText text;
        int width = 0;
        bool isRightToLeft = false;
    };
    void addLine(const QString& text, int width);

    QFont m_font;
    QList<Line> m_lines;
    int m_lineHeight = 0;
    int m_width = 0;
};

} // namespace galley
