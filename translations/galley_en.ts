<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkChange</name>
    <message numerus="yes">
        <source>%n will be published</source>
        <translation>
            <numerusform>%n will be published</numerusform>
            <numerusform>%n will be published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already are</source>
        <translation>
            <numerusform>%n already is</numerusform>
            <numerusform>%n already are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n article(s)</source>
        <translation>
            <numerusform>Publish %n article</numerusform>
            <numerusform>Publish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will be unpublished</source>
        <translation>
            <numerusform>%n will be unpublished</numerusform>
            <numerusform>%n will be unpublished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpublish %n article(s)</source>
        <translation>
            <numerusform>Unpublish %n article</numerusform>
            <numerusform>Unpublish %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %2 of %n article(s) to “%1”</source>
        <translation>
            <numerusform>Set %2 of %n article to “%1”</numerusform>
            <numerusform>Set %2 of %n articles to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are</source>
        <translation>
            <numerusform>%n stays as it is</numerusform>
            <numerusform>%n stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raise %2 of %n article(s) by %1</source>
        <translation>
            <numerusform>Raise %2 of %n article by %1</numerusform>
            <numerusform>Raise %2 of %n articles by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lower %2 of %n article(s) by %1</source>
        <translation>
            <numerusform>Lower %2 of %n article by %1</numerusform>
            <numerusform>Lower %2 of %n articles by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will get “%1”</source>
        <translation>
            <numerusform>%n will get “%1”</numerusform>
            <numerusform>%n will get “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already have it</source>
        <translation>
            <numerusform>%n already has it</numerusform>
            <numerusform>%n already have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add “%1” to %2 of %n article(s)</source>
        <translation>
            <numerusform>Add “%1” to %2 of %n article</numerusform>
            <numerusform>Add “%1” to %2 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will lose “%1”</source>
        <translation>
            <numerusform>%n will lose “%1”</numerusform>
            <numerusform>%n will lose “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not have it</source>
        <translation>
            <numerusform>%n does not have it</numerusform>
            <numerusform>%n do not have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” from %2 of %n article(s)</source>
        <translation>
            <numerusform>Remove “%1” from %2 of %n article</numerusform>
            <numerusform>Remove “%1” from %2 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be changed</source>
        <translation>
            <numerusform>%n cannot be changed</numerusform>
            <numerusform>%n cannot be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will lose the field %2</source>
        <translation>
            <numerusform>%n will lose the field %2</numerusform>
            <numerusform>%n will lose the field %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %2 from %n article(s)</source>
        <translation>
            <numerusform>Remove %2 from %n article</numerusform>
            <numerusform>Remove %2 from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be set to “%1”</source>
        <translation>
            <numerusform>%2 of %n will be set to “%1”</numerusform>
            <numerusform>%2 of %n will be set to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be raised by %1</source>
        <translation>
            <numerusform>%2 of %n will be raised by %1</numerusform>
            <numerusform>%2 of %n will be raised by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %n will be lowered by %1</source>
        <translation>
            <numerusform>%2 of %n will be lowered by %1</numerusform>
            <numerusform>%2 of %n will be lowered by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have none yet</source>
        <translation>
            <numerusform>%n of them has none yet</numerusform>
            <numerusform>%n of them have none yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageDownload</name>
    <message numerus="yes">
        <source>not finished within %n second(s)</source>
        <translation>
            <numerusform>not finished within %n second</numerusform>
            <numerusform>not finished within %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n second(s)</source>
        <translation>
            <numerusform>silent for %n second</numerusform>
            <numerusform>silent for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message numerus="yes">
        <source>And %Ln more like this.</source>
        <translation>
            <numerusform>And one more like this.</numerusform>
            <numerusform>And %Ln more like this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueOutline</name>
    <message numerus="yes">
        <source>Encrypted payload of %n byte(s)</source>
        <translation>
            <numerusform>Encrypted payload of %n byte</numerusform>
            <numerusform>Encrypted payload of %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text of %n byte(s)</source>
        <translation>
            <numerusform>Text of %n byte</numerusform>
            <numerusform>Text of %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ArticleActions</name>
    <message numerus="yes">
        <source>%Ln web address(es) copied</source>
        <translation>
            <numerusform>%Ln web address copied</numerusform>
            <numerusform>%Ln web addresses copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ChangesController</name>
    <message numerus="yes">
        <source>%Ln changed article(s) marked as seen</source>
        <translation>
            <numerusform>%Ln changed article marked as seen</numerusform>
            <numerusform>%Ln changed articles marked as seen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed since %1</source>
        <translation>
            <numerusform>%Ln article changed since %1</numerusform>
            <numerusform>%Ln articles changed since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ConflictCount</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ConflictPanel</name>
    <message numerus="yes">
        <source>%Ln edited field(s) changed on disk</source>
        <translation>
            <numerusform>%Ln edited field changed on disk</numerusform>
            <numerusform>%Ln edited fields changed on disk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Edits</name>
    <message numerus="yes">
        <source>Revert %n article(s)</source>
        <translation>
            <numerusform>Revert %n article</numerusform>
            <numerusform>Revert %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep mine in %n conflict(s)</source>
        <translation>
            <numerusform>Keep mine in %n conflict</numerusform>
            <numerusform>Keep mine in %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take theirs in %n conflict(s)</source>
        <translation>
            <numerusform>Take theirs in %n conflict</numerusform>
            <numerusform>Take theirs in %n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FacetModel</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>All %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln article(s)</source>
        <translation>
            <numerusform>%1, %Ln article</numerusform>
            <numerusform>%1, %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FailurePanel</name>
    <message numerus="yes">
        <source>%Ln article(s) not saved</source>
        <translation>
            <numerusform>%Ln article not saved</numerusform>
            <numerusform>%Ln articles not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FeedActions</name>
    <message numerus="yes">
        <source>Reading was stopped: %1 of %Ln article(s) are shown.</source>
        <translation>
            <numerusform>Reading was stopped: %1 of %Ln article is shown.</numerusform>
            <numerusform>Reading was stopped: %1 of %Ln articles are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::FieldRow</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::Histogram</name>
    <message numerus="yes">
        <source>%1: %Ln article(s)</source>
        <translation>
            <numerusform>%1: %Ln article</numerusform>
            <numerusform>%1: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ImagePreview</name>
    <message numerus="yes">
        <source>%Ln picture(s) of related articles</source>
        <translation>
            <numerusform>%Ln picture of related articles</numerusform>
            <numerusform>%Ln pictures of related articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::MainWindow</name>
    <message numerus="yes">
        <source>Problems fixed in %Ln article(s)</source>
        <translation>
            <numerusform>Problems fixed in %Ln article</numerusform>
            <numerusform>Problems fixed in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::PlanBar</name>
    <message numerus="yes">
        <source>%Ln not changeable</source>
        <translation>
            <numerusform>%Ln not changeable</numerusform>
            <numerusform>%Ln not changeable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ProblemModel</name>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <comment>a rule, and how many problems</comment>
        <translation>
            <numerusform>%1 (%Ln)</numerusform>
            <numerusform>%1 (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ProblemPanel</name>
    <message numerus="yes">
        <source>Fix %n problem(s)</source>
        <translation>
            <numerusform>Fix %n problem</numerusform>
            <numerusform>Fix %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::RecoveryNotice</name>
    <message numerus="yes">
        <source>A save had been interrupted and was completed now: %Ln article(s) replaced.</source>
        <translation>
            <numerusform>A save had been interrupted and was completed now: %Ln article replaced.</numerusform>
            <numerusform>A save had been interrupted and was completed now: %Ln articles replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A save of %Ln article(s) had been interrupted; none was changed, and what it left behind was removed.</source>
        <translation>
            <numerusform>A save of %Ln article had been interrupted; it was not changed, and what the save left behind was removed.</numerusform>
            <numerusform>A save of %Ln articles had been interrupted; none was changed, and what it left behind was removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be recovered. %1</source>
        <translation>
            <numerusform>%Ln article could not be recovered. %1</numerusform>
            <numerusform>%Ln articles could not be recovered. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ReplacePanel</name>
    <message numerus="yes">
        <source>%Ln article(s) would change</source>
        <translation>
            <numerusform>%Ln article would change</numerusform>
            <numerusform>%Ln articles would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %Ln article(s)</source>
        <translation>
            <numerusform>&amp;Replace in %Ln article</numerusform>
            <numerusform>&amp;Replace in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace “%1” with “%2” in %n article(s)</source>
        <translation>
            <numerusform>Replace “%1” with “%2” in %n article</numerusform>
            <numerusform>Replace “%1” with “%2” in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SaveActions</name>
    <message numerus="yes">
        <source>%Ln article(s) saved</source>
        <translation>
            <numerusform>%Ln article saved</numerusform>
            <numerusform>%Ln articles saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved in part</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln saved in part</numerusform>
            <numerusform>%Ln saved in part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s) somebody else changed fields on disk that you edited. These fields were not saved and still hold your edits.</source>
        <translation>
            <numerusform>In %Ln article somebody else changed fields on disk that you edited. These fields were not saved and still hold your edits.</numerusform>
            <numerusform>In %Ln articles somebody else changed fields on disk that you edited. These fields were not saved and still hold your edits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving was canceled: %Ln article(s) left unsaved.</source>
        <translation>
            <numerusform>Saving was canceled: %Ln article left unsaved.</numerusform>
            <numerusform>Saving was canceled: %Ln articles left unsaved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) could not be saved and still hold your edits.</source>
        <translation>
            <numerusform>%Ln article could not be saved and still holds your edits.</numerusform>
            <numerusform>%Ln articles could not be saved and still hold your edits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SecuredView</name>
    <message numerus="yes">
        <source>The size is that of the data; in the file it takes %n character(s). Galley neither reads nor changes it.</source>
        <translation>
            <numerusform>The size is that of the data; in the file it takes %n character. Galley neither reads nor changes it.</numerusform>
            <numerusform>The size is that of the data; in the file it takes %n characters. Galley neither reads nor changes it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SelectionPage</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation>
            <numerusform>%n article selected</numerusform>
            <numerusform>%n articles selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SessionBar</name>
    <message numerus="yes">
        <source>%Ln unsaved edit(s)</source>
        <translation>
            <numerusform>%Ln unsaved edit</numerusform>
            <numerusform>%Ln unsaved edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Galley did not end as it should. Kept: %1 in %Ln article(s).</source>
        <translation>
            <numerusform>Galley did not end as it should. Kept: %1 in %Ln article.</numerusform>
            <numerusform>Galley did not end as it should. Kept: %1 in %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SessionKeeper</name>
    <message numerus="yes">
        <source>%1 in %Ln article(s) restored</source>
        <translation>
            <numerusform>%1 in %Ln article restored</numerusform>
            <numerusform>%1 in %Ln articles restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved edit(s)</source>
        <translation>
            <numerusform>%Ln unsaved edit</numerusform>
            <numerusform>%Ln unsaved edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) of articles that are gone: kept until their files come back.</source>
        <translation>
            <numerusform>%Ln edit of an article that is gone: kept until its file comes back.</numerusform>
            <numerusform>%Ln edits of articles that are gone: kept until their files come back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::SessionLog</name>
    <message numerus="yes">
        <source>Discard the edits of %n article(s)</source>
        <translation>
            <numerusform>Discard the edits of %n article</numerusform>
            <numerusform>Discard the edits of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::StatusSummary</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved</source>
        <translation>
            <numerusform>%Ln unsaved</numerusform>
            <numerusform>%Ln unsaved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::ThumbnailGrid</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>beside the heading of a group</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::TriageSummary</name>
    <message numerus="yes">
        <source>%Ln published</source>
        <translation>
            <numerusform>%Ln published</numerusform>
            <numerusform>%Ln published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unpublished</source>
        <translation>
            <numerusform>%Ln unpublished</numerusform>
            <numerusform>%Ln unpublished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quality of %Ln changed</source>
        <translation>
            <numerusform>quality of %Ln changed</numerusform>
            <numerusform>quality of %Ln changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::UnsavedGuard</name>
    <message numerus="yes">
        <source>%Ln article(s) have unsaved edits.</source>
        <translation>
            <numerusform>%Ln article has unsaved edits.</numerusform>
            <numerusform>%Ln articles have unsaved edits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>galley::WatchLabel</name>
    <message numerus="yes">
        <source>Checking every %n s</source>
        <translation>
            <numerusform>Checking every second</numerusform>
            <numerusform>Checking every %n s</numerusform>
        </translation>
    </message>
</context>
</TS>
