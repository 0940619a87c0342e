// Pictures that will be wanted soon.
#pragma once

#include "core/images/imagestore.h"

#include <QHash>

#include <map>

namespace galley {

/// Loads pictures before they are shown, after all that is on the screen.
class PicturesAhead : public QObject {
    Q_OBJECT
public:
    /// The store must outlive it.
    explicit PicturesAhead(ImageStore* store, QObject* parent = nullptr);

    /// What is wanted from now on, to fit into that many device pixels; the rest is given up.
    void want(const QList<ImageSource>& sources, const QSize& target);

private:
    ImageStore* m_store;
    QSize m_target;
    std::map<QString, ImageTicket> m_tickets; ///< by address
};

} // namespace galley
