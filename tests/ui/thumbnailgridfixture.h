// The real window with its grid shown.
#pragma once

#include "tests/ui/windowfixture.h"
#include "ui/thumbnailgrid/thumbnailgrid.h"

#include <QScrollBar>
#include <QTest>

namespace galley {

/// Articles a000.md, a001.md ... in a window that shows thumbnails, sorted by path.
class ThumbnailGridTest : public WindowTest {
protected:
    explicit ThumbnailGridTest(int count = 30) {
        writeArticles(count);
        openGrid();
    }
    void openGrid() {
        openFeed();
        session()->list()->sort(ArticleTableModel::Path);
        press(Qt::Key_2, Qt::ControlModifier);
        select(0);
    }

    ThumbnailGrid* grid() { return find<ThumbnailGrid>("thumbnailGrid"); }
    QString path(int number) const { return u"_news/a%1.md"_qs.arg(number, 3, 10, QLatin1Char('0')); }
    /// Selects an article by its number.
    void select(int number) {
        session()->selection()->select({session()->feed()->find(path(number))});
        grid()->setFocus();
    }
    /// The numbers of the selected articles, ascending.
    QList<int> selected() {
        QList<int> numbers;
        const QStringList paths = selectedPaths();
        for (const QString& path : paths)
            numbers.append(path.mid(7, 3).toInt());
        return numbers;
    }
    int current() {
        return session()->feed()->article(session()->selection()->current()).path().mid(7, 3).toInt();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        grid()->setFocus();
        QTest::keyClick(grid(), key, modifiers);
    }
    QRect rectOf(int number) { return grid()->visualRect(session()->list()->index(rowOf(path(number)), 0)); }
    void click(int number, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
               Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(grid()->viewport(), button, modifiers, rectOf(number).center());
    }
    /// Cards in a row.
    int columns() {
        int count = 0;
        while (rectOf(count).top() == rectOf(0).top())
            ++count;
        return count;
    }
    /// Presses at one point, moves to another, and lets go.
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* viewport = grid()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF point = from + (to - from) * step / 4.0;
            QMouseEvent move(QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
    }
};

} // namespace galley
