// Makes the actions of the mode.
#include "ui/triage/triageactions.h"

#include "ui/support/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace galley {

namespace {

constexpr int bigStep = 10;
constexpr int bestQuality = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TriageActions)
};

QAction* add(QWidget* page, ActionSpec spec) {
    spec.context = Qt::WidgetWithChildrenShortcut;
    QAction* action = makeAction(page, spec);
    action->setEnabled(false);
    page->addAction(action);
    return action;
}

/// What the action's button says.
void tellKey(QAction* action, const QString& text) {
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setIconText(Text::tr("%1 (%2)", "what a button does, and its key").arg(text, key));
}

void addDecisions(QWidget* page, TriageActions& actions) {
    actions.publish = add(page, {u"triagePublish"_qs,
                                 u"publish"_qs,
                                 Text::tr("&Publish and Go On"),
                                 Text::tr("Publish this article and go on to the next undecided one"),
                                 {Qt::Key_P}});
    actions.unpublish = add(page, {u"triageUnpublish"_qs,
                                   u"unpublish"_qs,
                                   Text::tr("&Unpublish and Go On"),
                                   Text::tr("Unpublish this article and go on to the next undecided one"),
                                   {Qt::Key_U}});
    actions.skip = add(page, {u"triageSkip"_qs,
                              u"skip"_qs,
                              Text::tr("&Skip"),
                              Text::tr("Leave this article undecided and go on"),
                              {Qt::Key_Space}});
    tellKey(actions.publish, Text::tr("Publish"));
    tellKey(actions.unpublish, Text::tr("Unpublish"));
    tellKey(actions.skip, Text::tr("Skip"));
    for (QAction* action : {actions.publish, actions.unpublish, actions.skip})
        action->setAutoRepeat(false); // a key held too long decides on one article, not on many
}

void addMoves(QWidget* page, TriageActions& actions) {
    actions.back = add(page, {u"triageBack"_qs,
                              u"back"_qs,
                              Text::tr("&Back"),
                              Text::tr("Go back to the article shown before"),
                              {Qt::Key_Backspace}});
    tellKey(actions.back, Text::tr("Back"));
    actions.next = add(page, {u"triageNext"_qs,
                              u"forward"_qs,
                              Text::tr("&Next Article"),
                              Text::tr("Look at the next article without deciding"),
                              {Qt::Key_Right, Qt::Key_J}});
    actions.previous = add(page, {u"triagePrevious"_qs,
                                  {},
                                  Text::tr("P&revious Article"),
                                  Text::tr("Look at the previous article without deciding"),
                                  {Qt::Key_Left, Qt::Key_K}});
}

void addQualities(QWidget* page, TriageActions& actions) {
    const auto step = [&](const QString& name, const QString& icon, const QString& text,
                          const QString& toolTip, const QList<QKeySequence>& keys, int by) {
        QAction* action = add(page, {name, icon, text, toolTip, keys});
        action->setData(by);
        actions.qualitySteps.append(action);
    };
    // Layouts differ in what stands above and below plus and minus.
    step(u"triageQualityUp"_qs, u"increase"_qs, Text::tr("&Increase Quality"),
         Text::tr("Add 1 to the quality of this article"),
         {Qt::Key_Plus, Qt::Key_Equal, Qt::SHIFT | Qt::Key_Plus}, 1);
    step(u"triageQualityDown"_qs, u"decrease"_qs, Text::tr("&Decrease Quality"),
         Text::tr("Subtract 1 from the quality of this article"), {Qt::Key_Minus}, -1);
    step(u"triageQualityUpMore"_qs, {}, Text::tr("Increase Quality by 10"),
         Text::tr("Add 10 to the quality of this article"),
         {Qt::ALT | Qt::Key_Plus, Qt::ALT | Qt::Key_Equal, Qt::SHIFT | Qt::Key_Asterisk}, bigStep);
    step(u"triageQualityDownMore"_qs, {}, Text::tr("Decrease Quality by 10"),
         Text::tr("Subtract 10 from the quality of this article"),
         {Qt::ALT | Qt::Key_Minus, Qt::SHIFT | Qt::Key_Minus, Qt::SHIFT | Qt::Key_Underscore}, -bigStep);
    for (int quality = bigStep; quality <= bestQuality; quality += bigStep) {
        const int digit = quality / bigStep % bigStep;
        QAction* action = add(page, {u"triageQuality%1"_qs.arg(quality),
                                     {},
                                     Text::tr("Quality %1").arg(quality),
                                     Text::tr("Set the quality of this article to %1").arg(quality),
                                     {QKeySequence(Qt::Key_0 + digit)}});
        action->setData(quality);
        action->setAutoRepeat(false);
        actions.qualities.append(action);
    }
}

void addPictures(QWidget* page, TriageActions& actions) {
    actions.nextPicture = add(page, {u"triageNextPicture"_qs,
                                     u"forward"_qs,
                                     Text::tr("Ne&xt Picture"),
                                     Text::tr("Show the article's next picture"),
                                     {Qt::Key_PageDown}});
    actions.previousPicture = add(page, {u"triagePreviousPicture"_qs,
                                         u"back"_qs,
                                         Text::tr("Pre&vious Picture"),
                                         Text::tr("Show the article's previous picture"),
                                         {Qt::Key_PageUp}});
    actions.zoomIn = add(page, {u"triageZoomIn"_qs,
                                u"zoom-in"_qs,
                                Text::tr("&Zoom In"),
                                Text::tr("Magnify the picture; the wheel does it where the pointer is"),
                                {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}});
    actions.zoomOut = add(page, {u"triageZoomOut"_qs,
                                 u"zoom-out"_qs,
                                 Text::tr("Zoom &Out"),
                                 Text::tr("Show more of the picture"),
                                 {Qt::CTRL | Qt::Key_Minus}});
    actions.actualSize = add(page, {u"triageActualSize"_qs,
                                    u"zoom-actual"_qs,
                                    Text::tr("&Actual Size or Fit"),
                                    Text::tr("Between the whole picture and its actual size"),
                                    {Qt::Key_Z}});
    actions.retry = add(page, {u"triageReloadPicture"_qs,
                               u"reload"_qs,
                               Text::tr("Reload Pi&cture"),
                               Text::tr("Ask for the picture again"),
                               {Qt::Key_R}});
}

} // namespace

TriageActions makeTriageActions(QWidget* page) {
    TriageActions actions{};
    actions.toggle = makeAction(page, {u"triage"_qs,
                                       u"triage"_qs,
                                       Text::tr("Tri&age"),
                                       Text::tr("Decide on the articles shown, or on several selected, one "
                                                "at a time"),
                                       {Qt::Key_F9}});
    actions.toggle->setCheckable(true);
    addDecisions(page, actions);
    addMoves(page, actions);
    addQualities(page, actions);
    addPictures(page, actions);
    actions.leave = add(page, {u"leaveTriage"_qs,
                               u"close"_qs,
                               Text::tr("&Leave Triage"),
                               Text::tr("Go back to the table; what was decided stays"),
                               {Qt::Key_Escape}});
    return actions;
}

QList<QAction*> TriageActions::ofArticle() const {
    return QList<QAction*>{publish, unpublish, skip} + qualitySteps + qualities;
}

QList<QAction*> TriageActions::inMode() const {
    return ofArticle() + QList<QAction*>{back,   next,    previous,   nextPicture, previousPicture,
                                         zoomIn, zoomOut, actualSize, retry,       leave};
}

void TriageActions::fillMenu(QMenu* menu) const {
    menu->addActions({publish, unpublish, skip});
    menu->addSeparator();
    menu->addActions({back, next, previous});
    menu->addSeparator();
    menu->addActions(qualitySteps);
    auto* qualityMenu = menu->addMenu(Text::tr("Set &Quality"));
    qualityMenu->addActions(qualities);
    menu->addSeparator();
    menu->addActions({previousPicture, nextPicture, zoomIn, zoomOut, actualSize, retry});
    menu->addSeparator();
    menu->addAction(leave);
}

} // namespace galley
