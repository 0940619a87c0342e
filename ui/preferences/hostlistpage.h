// The preferences of hosts: which ones in private networks may be asked for pictures.
#pragma once

#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace galley {

class ImagePreferences;

/// A list with a line to add to it and a button to remove from it.
class HostListPage : public QWidget {
    Q_OBJECT
public:
    explicit HostListPage(ImagePreferences* preferences, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void add();
    void removeSelected();
    void updateEnabled();

    ImagePreferences* m_preferences;
    QLineEdit* m_line;
    QPushButton* m_add;
    QListWidget* m_list;
    QPushButton* m_remove;
};

} // namespace galley
