// Folders dropped anywhere on the window.
#pragma once

#include <QObject>

class QWidget;

namespace galley {

/// Takes drags of one folder before the widgets below them do: a text box would type the folder's address.
class FolderDrops : public QObject {
    Q_OBJECT
public:
    explicit FolderDrops(QWidget* window);

signals:
    void dropped(const QString& folder);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace galley
