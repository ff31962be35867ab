<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New from template…</source>
        <translation>&amp;Neu aus Vorlage…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Python source…</source>
        <translation>&amp;Python-Quelltext…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <translation>&amp;Gewichte…</translation>
    </message>
    <message>
        <source>Pi&amp;cture of the drawing…</source>
        <translation>&amp;Bild der Zeichnung…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Tab</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>Vo&amp;riger Tab</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train the network</source>
        <translation>Das Netz trainieren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause between two batches</source>
        <translation>Zwischen zwei Batches anhalten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Train one batch, then pause</source>
        <translation>Einen Batch trainieren, dann anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop after this batch; what was learned is kept</source>
        <translation>Nach diesem Batch aufhören; was gelernt ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>&amp;Go on with the last run</source>
        <translation>Den letzten Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the last run that was stopped or failed, with what was drawn and set when it began</source>
        <translation>Den letzten Lauf fortsetzen, der gestoppt wurde oder scheiterte, so wie das Netz bei seinem Beginn gezeichnet und eingestellt war</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Mid-grey</source>
        <translation>&amp;Mittelgrau</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Choose the &amp;language…</source>
        <translation>&amp;Sprache wählen…</translation>
    </message>
    <message>
        <source>Of what the window says</source>
        <translation>In der das Fenster spricht</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>Pa&amp;lette</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>In&amp;spektor</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Ans&amp;ichten</translation>
    </message>
    <message>
        <source>To the ne&amp;xt pane</source>
        <translation>Zum nä&amp;chsten Bereich</translation>
    </message>
    <message>
        <source>Canvas, inspector, panels, palette</source>
        <translation>Zeichenfläche, Inspektor, Ansichten, Palette</translation>
    </message>
    <message>
        <source>Go to a pan&amp;e</source>
        <translation>Zu einem Be&amp;reich</translation>
    </message>
    <message>
        <source>To the pane &amp;before</source>
        <translation>Zum v&amp;origen Bereich</translation>
    </message>
    <message>
        <source>Put &amp;everything back</source>
        <translation>Alles an seinen &amp;Platz</translation>
    </message>
    <message>
        <source>As it stood at the first start</source>
        <translation>So wie beim ersten Start</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys at a glance</source>
        <translation>&amp;Tasten im Überblick</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts…</source>
        <translation>Tasten&amp;kürzel…</translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>&amp;About NetBuilder</source>
        <translation>&amp;Über NetBuilder</translation>
    </message>
    <message>
        <source>&amp;Fit the drawing</source>
        <translation>Zeichnung &amp;einpassen</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <source>Fit what is &amp;selected</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>Everything where nothing is</source>
        <translation>Ohne Auswahl alles</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Fin&amp;d on the canvas…</source>
        <translation>Auf der Zeichenfläche s&amp;uchen…</translation>
    </message>
    <message>
        <source>Find the &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Find the one &amp;before</source>
        <translation>&amp;Voriger Treffer</translation>
    </message>
    <message>
        <source>&amp;Outline of the drawing</source>
        <translation>Glie&amp;derung der Zeichnung</translation>
    </message>
    <message>
        <source>To the node before, along a wire</source>
        <translation>Zum vorigen Knoten, einer Verbindung entlang</translation>
    </message>
    <message>
        <source>Move from node to node</source>
        <translation>Von Knoten zu Knoten</translation>
    </message>
    <message>
        <source>&amp;Go to a node</source>
        <translation>&amp;Zu einem Knoten</translation>
    </message>
    <message>
        <source>To the node after, along a wire</source>
        <translation>Zum nächsten Knoten, einer Verbindung entlang</translation>
    </message>
    <message>
        <source>To the node above, or out of the block</source>
        <translation>Zum Knoten darüber, oder aus dem Block hinaus</translation>
    </message>
    <message>
        <source>To the node below</source>
        <translation>Zum Knoten darunter</translation>
    </message>
    <message>
        <source>Select the node before too</source>
        <translation>Den vorigen Knoten dazunehmen</translation>
    </message>
    <message>
        <source>Select the node after too</source>
        <translation>Den nächsten Knoten dazunehmen</translation>
    </message>
    <message>
        <source>Select the node above too</source>
        <translation>Den Knoten darüber dazunehmen</translation>
    </message>
    <message>
        <source>Select the node below too</source>
        <translation>Den Knoten darunter dazunehmen</translation>
    </message>
    <message>
        <source>Choose the next wire of the node</source>
        <translation>Nächste Verbindung des Knotens wählen</translation>
    </message>
    <message>
        <source>Choose the wire before</source>
        <translation>Vorige Verbindung wählen</translation>
    </message>
    <message>
        <source>To the next problem</source>
        <translation>Zum nächsten Problem</translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation>Zum vorigen Problem</translation>
    </message>
    <message>
        <source>Open the menu of what is chosen</source>
        <translation>Menü der Auswahl öffnen</translation>
    </message>
    <message>
        <source>Drop what is being dragged, or the selection</source>
        <translation>Ziehen abbrechen, oder die Auswahl aufheben</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Move its wires to another output</source>
        <translation>Verbindungen an einen anderen Ausgang legen</translation>
    </message>
    <message>
        <source>All of an output; or drag from it with Ctrl</source>
        <translation>Alle eines Ausgangs; oder mit Strg von ihm ziehen</translation>
    </message>
    <message>
        <source>Remove its wires</source>
        <translation>Verbindungen entfernen</translation>
    </message>
    <message>
        <source>All wires of the selected nodes; these stay</source>
        <translation>Alle Verbindungen der ausgewählten Knoten; diese bleiben</translation>
    </message>
    <message>
        <source>{menu}: {what}</source>
        <translation>{menu}: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete, or leave the block</source>
        <translation>Löschen, oder den Block verlassen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle&amp;s auswählen</translation>
    </message>
    <message>
        <source>Add a la&amp;yer…</source>
        <translation>S&amp;chicht hinzufügen…</translation>
    </message>
    <message>
        <source>Dra&amp;w a wire by keys</source>
        <translation>Verbindung mit der &amp;Tastatur ziehen</translation>
    </message>
    <message>
        <source>From the selected node, or the chosen wire&apos;s</source>
        <translation>Vom ausgewählten Knoten oder dem der gewählten Verbindung aus</translation>
    </message>
    <message>
        <source>C&amp;onnect in order</source>
        <translation>Der Reihe nach &amp;verbinden</translation>
    </message>
    <message>
        <source>Wire the selected nodes one to the next</source>
        <translation>Die ausgewählten Knoten einen mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Delete, and let the wires lead on past it</source>
        <translation>Löschen und die Verbindungen daran vorbeiführen</translation>
    </message>
    <message>
        <source>Take out of the wires</source>
        <translation>Aus den Verbindungen nehmen</translation>
    </message>
    <message>
        <source>The wires lead past it, and it stays</source>
        <translation>Die Verbindungen führen daran vorbei, der Knoten bleibt</translation>
    </message>
    <message>
        <source>Swap for another layer…</source>
        <translation>Gegen eine andere Schicht tauschen…</translation>
    </message>
    <message>
        <source>Same place, shared parameters and wires stay</source>
        <translation>Ort, gemeinsame Parameter und Verbindungen bleiben</translation>
    </message>
    <message>
        <source>Edit on the card</source>
        <translation>Auf der Karte bearbeiten</translation>
    </message>
    <message>
        <source>Type the parameters that matter where they stand</source>
        <translation>Die wichtigsten Parameter dort eintippen, wo sie stehen</translation>
    </message>
    <message>
        <source>Insert on the chosen wire…</source>
        <translation>In die gewählte Verbindung einfügen…</translation>
    </message>
    <message>
        <source>Duplicate with incoming wires</source>
        <translation>Mit eingehenden Verbindungen duplizieren</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf…</translation>
    </message>
    <message>
        <source>Everything that was done, to go back to</source>
        <translation>Alles, was getan wurde, zum Zurückgehen</translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation>&amp;Umgehen</translation>
    </message>
    <message>
        <source>Hand on what arrives, or switch on again</source>
        <translation>Weitergeben, was ankommt, oder wieder einschalten</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Stu&amp;mmschalten</translation>
    </message>
    <message>
        <source>Leave out, with what only this feeds, or switch on again</source>
        <translation>Weglassen, samt allem, was nur davon gespeist wird, oder wieder einschalten</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>What is selected, else all, from left to right</source>
        <translation>Die Auswahl, sonst alles, von links nach rechts</translation>
    </message>
    <message>
        <source>Arrange from &amp;top to bottom</source>
        <translation>Von &amp;oben nach unten anordnen</translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation>&amp;Linke Kanten</translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation>Aus&amp;richten</translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation>&amp;Horizontal zentriert</translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation>&amp;Rechte Kanten</translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation>&amp;Obere Kanten</translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation>&amp;Vertikal zentriert</translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation>&amp;Untere Kanten</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>&amp;Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Nach links bewegen</translation>
    </message>
    <message>
        <source>Less &amp;motion, or more again</source>
        <translation>Weniger Bewegung, &amp;oder wieder mehr</translation>
    </message>
    <message>
        <source>Whether cards glide when they are arranged</source>
        <translation>Ob Karten beim Anordnen gleiten</translation>
    </message>
    <message>
        <source>Give a frame or note the next colour</source>
        <translation>Rahmen oder Notiz die nächste Farbe geben</translation>
    </message>
    <message>
        <source>Make a frame or note wider</source>
        <translation>Rahmen oder Notiz verbreitern</translation>
    </message>
    <message>
        <source>Make a frame or note narrower</source>
        <translation>Rahmen oder Notiz schmaler machen</translation>
    </message>
    <message>
        <source>Make a frame or note taller</source>
        <translation>Rahmen oder Notiz höher machen</translation>
    </message>
    <message>
        <source>Make a frame or note lower</source>
        <translation>Rahmen oder Notiz niedriger machen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Nodes, frames and notes, by their words</source>
        <translation>Knoten, Rahmen und Notizen nach ihren Worten</translation>
    </message>
    <message>
        <source>Nodes, frames and notes as a list</source>
        <translation>Knoten, Rahmen und Notizen als Liste</translation>
    </message>
    <message>
        <source>Select what leads to it</source>
        <translation>Auswählen, was hierher führt</translation>
    </message>
    <message>
        <source>Select what follows from it</source>
        <translation>Auswählen, was hieraus folgt</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Move with the mouse</source>
        <translation>Mit der Maus bewegen</translation>
    </message>
    <message>
        <source>With no button held: a click or Enter lets go</source>
        <translation>Ohne gedrückte Taste: ein Klick oder Enter lässt los</translation>
    </message>
    <message>
        <source>Duplicate and move with the mouse</source>
        <translation>Duplizieren und mit der Maus bewegen</translation>
    </message>
    <message>
        <source>Arrange in &amp;rows</source>
        <translation>In &amp;Zeilen anordnen</translation>
    </message>
    <message>
        <source>As lines of text: for long drawings</source>
        <translation>Wie Textzeilen: für lange Zeichnungen</translation>
    </message>
    <message>
        <source>&amp;Move by keys</source>
        <translation>Mit Tasten &amp;bewegen</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts bewegen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben bewegen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten bewegen</translation>
    </message>
    <message>
        <source>Move far to the left</source>
        <translation>Weit nach links bewegen</translation>
    </message>
    <message>
        <source>Move far to the right</source>
        <translation>Weit nach rechts bewegen</translation>
    </message>
    <message>
        <source>Move far up</source>
        <translation>Weit nach oben bewegen</translation>
    </message>
    <message>
        <source>Move far down</source>
        <translation>Weit nach unten bewegen</translation>
    </message>
    <message>
        <source>&amp;Shapes on the wires</source>
        <translation>&amp;Formen an den Verbindungen</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>What goes through each wire</source>
        <translation>Was durch jede Verbindung fließt</translation>
    </message>
    <message>
        <source>Si&amp;zes of the wires</source>
        <translation>G&amp;rößen der Verbindungen</translation>
    </message>
    <message>
        <source>Width and colour by the values a sample</source>
        <translation>Breite und Farbe nach den Werten je Beispiel</translation>
    </message>
    <message>
        <source>&amp;Wires at right angles, or as curves</source>
        <translation>Ver&amp;bindungen eckig oder gebogen</translation>
    </message>
    <message>
        <source>S&amp;hares as bars</source>
        <translation>&amp;Anteile als Balken</translation>
    </message>
    <message>
        <source>Of the parameters, the operations, the memory; then none</source>
        <translation>An Parametern, Rechenaufwand, Speicher; dann keine</translation>
    </message>
    <message>
        <source>&amp;Light what is above and below</source>
        <translation>Davor und dahinter &amp;hervorheben</translation>
    </message>
    <message>
        <source>Of the node under the mouse, or selected</source>
        <translation>Vom Knoten unter der Maus oder dem ausgewählten</translation>
    </message>
    <message>
        <source>Wh&amp;at one unit sees</source>
        <translation>Was ein Neuron sieh&amp;t</translation>
    </message>
    <message>
        <source>The receptive field, back to the input</source>
        <translation>Das rezeptive Feld, zurück bis zum Eingang</translation>
    </message>
    <message>
        <source>&amp;Compare with a file…</source>
        <translation>&amp;Mit einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>What is added, removed and changed since</source>
        <translation>Was seither hinzukam, wegfiel und sich änderte</translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation>Ver&amp;gleich beenden</translation>
    </message>
    <message>
        <source>&amp;Frame the selection</source>
        <translation>Auswahl ein&amp;rahmen</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>A titled ground that carries what lies in it</source>
        <translation>Ein Grund mit Titel, der mitnimmt, was darin liegt</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>Words on the canvas</source>
        <translation>Worte auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>To the next frame or note</source>
        <translation>Zum nächsten Rahmen oder zur nächsten Notiz</translation>
    </message>
    <message>
        <source>Of a led wire: to its next point</source>
        <translation>An einer geführten Verbindung: zum nächsten Punkt</translation>
    </message>
    <message>
        <source>F&amp;rames and notes</source>
        <translation>Rahmen &amp;und Notizen</translation>
    </message>
    <message>
        <source>To the frame or note before</source>
        <translation>Zum vorigen Rahmen oder zur vorigen Notiz</translation>
    </message>
    <message>
        <source>Rename the frame, or write on the note</source>
        <translation>Rahmen umbenennen, oder auf die Notiz schreiben</translation>
    </message>
    <message>
        <source>Fit the frame to what is in it</source>
        <translation>Rahmen an seinen Inhalt anpassen</translation>
    </message>
    <message>
        <source>Select what is in the frame</source>
        <translation>Inhalt des Rahmens auswählen</translation>
    </message>
    <message>
        <source>Delete the frame with what is in it</source>
        <translation>Rahmen mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Collapse the frame to a block</source>
        <translation>Rahmen zu einem Block zusammenfassen</translation>
    </message>
    <message>
        <source>Lead the &amp;wire through a point</source>
        <translation>Verbindung über einen &amp;Punkt führen</translation>
    </message>
    <message>
        <source>At the mouse, or halfway along</source>
        <translation>An der Maus, oder auf halbem Weg</translation>
    </message>
    <message>
        <source>&amp;Straighten the wire</source>
        <translation>Verbindung &amp;begradigen</translation>
    </message>
    <message>
        <source>Bookmar&amp;ks…</source>
        <translation>&amp;Lesezeichen…</translation>
    </message>
    <message>
        <source>Places to come back to</source>
        <translation>Orte, zu denen man zurückkommt</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>Zu einem Lesezeichen</translation>
    </message>
    <message>
        <source>Set a bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>&amp;Make a block…</source>
        <translation>&amp;Block bilden…</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Make a block of what is selected</source>
        <translation>Aus der Auswahl einen Block bilden</translation>
    </message>
    <message>
        <source>&amp;Take apart</source>
        <translation>&amp;Zerlegen</translation>
    </message>
    <message>
        <source>&amp;Open the block</source>
        <translation>Block ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the block in a ta&amp;b</source>
        <translation>Block in einem &amp;Tab öffnen</translation>
    </message>
    <message>
        <source>&amp;Leave the block</source>
        <translation>Block &amp;verlassen</translation>
    </message>
    <message>
        <source>Into the selected block, or out of this one</source>
        <translation>In den ausgewählten Block hinein, oder aus diesem hinaus</translation>
    </message>
    <message>
        <source>Move the port &amp;up</source>
        <translation>Anschluss nach &amp;oben</translation>
    </message>
    <message>
        <source>Of the selected Input or Output</source>
        <translation>Der ausgewählte Input oder Output</translation>
    </message>
    <message>
        <source>Move the port &amp;down</source>
        <translation>Anschluss nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Umb&amp;enennen…</translation>
    </message>
    <message>
        <source>&amp;Keep in my library</source>
        <translation>In &amp;meine Bibliothek</translation>
    </message>
    <message>
        <source>Delete from the pro&amp;ject</source>
        <translation>Aus dem &amp;Projekt löschen</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Learns to read handwritten digits of 8×8 pixels in a few seconds: three convolutions that find strokes, two Linear layers that decide.</source>
        <translation>Lernt in wenigen Sekunden, handgeschriebene Ziffern von 8×8 Pixeln zu lesen: drei Faltungen finden Striche, zwei Linear-Schichten entscheiden.</translation>
    </message>
    <message>
        <source>Handwritten digits with nothing but two Linear layers: the smallest network here that reads, and trained before you can count to three.</source>
        <translation>Handgeschriebene Ziffern mit nichts als zwei Linear-Schichten: das kleinste Netz hier, das liest, und trainiert, ehe man bis drei gezählt hat.</translation>
    </message>
    <message>
        <source>Tells two spirals apart that no straight line can part: two hidden layers bend the plane until one can.</source>
        <translation>Trennt zwei Spiralen, die keine Gerade trennen kann: zwei verdeckte Schichten biegen die Ebene, bis eine es kann.</translation>
    </message>
    <message>
        <source>Predicts a number, not a class: how far diabetes has progressed after a year, from ten measures of 442 patients.</source>
        <translation>Sagt eine Zahl vorher, keine Klasse: wie weit Diabetes nach einem Jahr fortgeschritten ist, aus zehn Maßen von 442 Patienten.</translation>
    </message>
    <message>
        <source>Looks at a digit twice at once, through small 3×3 and through wide 5×5 filters, and lays both views together with Concatenate.</source>
        <translation>Sieht eine Ziffer auf zwei Arten zugleich, durch kleine 3×3- und durch breite 5×5-Filter, und legt beide Ansichten mit Concatenate zusammen.</translation>
    </message>
    <message>
        <source>Two residual blocks on handwritten digits: each adds what it computed to what it was given, along the wire that runs above it.</source>
        <translation>Zwei Residualblöcke auf handgeschriebenen Ziffern: jeder addiert, was er berechnet hat, zu dem, was er bekam, über die Verbindung, die darüber läuft.</translation>
    </message>
    <message>
        <source>The classic first network, 784 pixels to 64 units to 10 classes, on 70,000 pictures of clothing. The pictures are a download of their own.</source>
        <translation>Das klassische erste Netz, 784 Pixel auf 64 Neuronen auf 10 Klassen, mit 70.000 Bildern von Kleidung. Die Bilder werden eigens heruntergeladen.</translation>
    </message>
    <message>
        <source>The textbook CNN for colour pictures of 32×32 pixels in ten classes, as for CIFAR-10. It has no data yet: give it a folder of your own pictures.</source>
        <translation>Das CNN aus dem Lehrbuch für Farbbilder von 32×32 Pixeln in zehn Klassen, wie für CIFAR-10. Es hat noch keine Daten: einen Ordner mit eigenen Bildern angeben.</translation>
    </message>
    <message>
        <source>Well-known networks, small</source>
        <translation>Bekannte Netze, klein</translation>
    </message>
    <message>
        <source>A ResNet small enough for digits of 8×8 pixels: residual blocks, drawn once each and used with other numbers of channels.</source>
        <translation>Ein ResNet, klein genug für Ziffern von 8×8 Pixeln: Residualblöcke, je einmal gezeichnet und mit verschiedenen Kanalzahlen verwendet.</translation>
    </message>
    <message>
        <source>A DenseNet for digits: every layer sees all that the layers before it found, and adds only six channels of its own.</source>
        <translation>Ein DenseNet für Ziffern: jede Schicht sieht alles, was die Schichten davor fanden, und fügt nur sechs eigene Kanäle hinzu.</translation>
    </message>
    <message>
        <source>An AlexNet for digits: a large first filter, pooling windows that overlap, ReLU everywhere, and dropout between the Linear layers at the end.</source>
        <translation>Ein AlexNet für Ziffern: ein großer erster Filter, überlappende Pooling-Fenster, überall ReLU, und Dropout zwischen den Linear-Schichten am Ende.</translation>
    </message>
    <message>
        <source>A VGG for digits: nothing but 3×3 convolutions, two before every halving, and twice the channels after it.</source>
        <translation>Ein VGG für Ziffern: nichts als 3×3-Faltungen, zwei vor jeder Halbierung, und danach doppelt so viele Kanäle.</translation>
    </message>
    <message>
        <source>A GoogLeNet for digits: inception blocks look at every place with filters of 1×1, 3×3 and 5×5 at once, and lay what they see side by side.</source>
        <translation>Ein GoogLeNet für Ziffern: Inception-Blöcke sehen jede Stelle mit Filtern von 1×1, 3×3 und 5×5 zugleich an und legen das Gesehene nebeneinander.</translation>
    </message>
    <message>
        <source>A SqueezeNet for digits: each fire block squeezes what it gets to a few channels before it looks at it with 3×3 filters.</source>
        <translation>Ein SqueezeNet für Ziffern: jeder Fire-Block drückt, was er bekommt, auf wenige Kanäle zusammen, ehe er es mit 3×3-Filtern ansieht.</translation>
    </message>
    <message>
        <source>A MobileNet for digits: it filters every channel by itself and mixes them by 1×1 convolutions, which takes few parameters.</source>
        <translation>Ein MobileNet für Ziffern: es filtert jeden Kanal für sich und mischt sie mit 1×1-Faltungen, was wenige Parameter braucht.</translation>
    </message>
    <message>
        <source>A small vision transformer: it cuts a digit into 16 patches and reads them like a sentence of 16 words.</source>
        <translation>Ein kleiner Vision-Transformer: er schneidet eine Ziffer in 16 Patches und liest sie wie einen Satz aus 16 Wörtern.</translation>
    </message>
    <message>
        <source>Says of every pixel whether it shows a circle, a square, a triangle or nothing: a U-Net, drawn of steps down and up.</source>
        <translation>Sagt zu jedem Pixel, ob es einen Kreis, ein Quadrat, ein Dreieck oder nichts zeigt: ein U-Net, gezeichnet als Stufen hinab und hinauf.</translation>
    </message>
    <message>
        <source>Several inputs</source>
        <translation>Mehrere Eingänge</translation>
    </message>
    <message>
        <source>Two inputs of different kinds, one answer: the upper half of a digit as a picture, the lower half only as twelve sums.</source>
        <translation>Zwei verschiedenartige Eingänge, eine Antwort: die obere Hälfte einer Ziffer als Bild, die untere nur als zwölf Summen.</translation>
    </message>
    <message>
        <source>Says whether two digits are the same, without ever being told which they are: two branches that share one set of weights.</source>
        <translation>Sagt, ob zwei Ziffern gleich sind, ohne je zu erfahren, welche es sind: zwei Zweige, die sich dieselben Gewichte teilen.</translation>
    </message>
    <message>
        <source>Autoencoders</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>Squeezes a digit through eight numbers and draws it again from these: what it keeps is what matters.</source>
        <translation>Drückt eine Ziffer durch acht Zahlen und zeichnet sie daraus neu: was bleibt, ist das, worauf es ankommt.</translation>
    </message>
    <message>
        <source>Squeezes a picture of 28×28 pixels into 64 numbers by convolutions, and draws it again by transposed convolutions.</source>
        <translation>Drückt ein Bild von 28×28 Pixeln durch Faltungen auf 64 Zahlen zusammen und zeichnet es durch transponierte Faltungen neu.</translation>
    </message>
    <message>
        <source>Learns to clean pictures: noise is added to each digit on its way in, and the target is the digit without it.</source>
        <translation>Lernt, Bilder zu säubern: zu jeder Ziffer kommt am Eingang Rauschen, und das Ziel ist die Ziffer ohne.</translation>
    </message>
    <message>
        <source>Gives each digit not one place among its eight numbers but a cloud of them, so that places in between mean something too.</source>
        <translation>Gibt jeder Ziffer unter ihren acht Zahlen nicht einen Ort, sondern eine Wolke davon, sodass auch Orte dazwischen etwas bedeuten.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Counts words and forgets their order: the simplest that can be done with a text, and the mark for all that follow.</source>
        <translation>Zählt Wörter und vergisst ihre Reihenfolge: das Einfachste, was mit einem Text geht, und die Messlatte für alles Weitere.</translation>
    </message>
    <message>
        <source>Reads a definition word by word with two LSTM layers, and says at the end whether it tells of a noun or of a verb.</source>
        <translation>Liest eine Definition Wort für Wort mit zwei LSTM-Schichten und sagt am Ende, ob sie von einem Nomen oder einem Verb handelt.</translation>
    </message>
    <message>
        <source>The GRU twin of the text LSTM: two gates and one state in place of three gates and two, and as good.</source>
        <translation>Der GRU-Zwilling des Text-LSTM: zwei Tore und ein Zustand statt dreier Tore und zweier Zustände, und ebenso gut.</translation>
    </message>
    <message>
        <source>Reads a definition all at once: every word looks at every other, and none looks at the padding.</source>
        <translation>Liest eine Definition auf einmal: jedes Wort sieht jedes andere an, und keines die Auffüllung.</translation>
    </message>
    <message>
        <source>Series in time</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with the simplest recurrent network: one state, one tanh.</source>
        <translation>Sagt die Sonnenflecken des nächsten Jahres mit dem einfachsten rekurrenten Netz vorher: ein Zustand, ein tanh.</translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with an LSTM, whose gates decide what to keep of the past.</source>
        <translation>Sagt die Sonnenflecken des nächsten Jahres mit einem LSTM vorher, dessen Tore entscheiden, was vom Vergangenen bleibt.</translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with a GRU: nearly an LSTM, with one gate and one state less.</source>
        <translation>Sagt die Sonnenflecken des nächsten Jahres mit einer GRU vorher: fast ein LSTM, mit einem Tor und einem Zustand weniger.</translation>
    </message>
    <message>
        <source>Published networks</source>
        <translation>Veröffentlichte Netze</translation>
    </message>
    <message>
        <source>The network that won the picture contest of 2012 by far and began it all: five convolutions, three Linear layers, ReLU and Dropout.</source>
        <translation>Das Netz, das den Bilderwettbewerb von 2012 mit Abstand gewann und mit dem alles begann: fünf Faltungen, drei Linear-Schichten, ReLU und Dropout.</translation>
    </message>
    <message>
        <source>Nothing but 3×3 convolutions and halvings, sixteen layers deep: as plain as a network can be, and as heavy.</source>
        <translation>Nichts als 3×3-Faltungen und Halbierungen, sechzehn Schichten tief: so schlicht, wie ein Netz sein kann, und so schwer.</translation>
    </message>
    <message>
        <source>Nine inception blocks that look with small and large filters at once: better than AlexNet with a tenth of its parameters.</source>
        <translation>Neun Inception-Blöcke, die zugleich mit kleinen und großen Filtern hinsehen: besser als AlexNet mit einem Zehntel seiner Parameter.</translation>
    </message>
    <message>
        <source>The smallest of the residual networks that made depth work: 11.7 million parameters in eight blocks, each drawn once.</source>
        <translation>Das kleinste der Residualnetze, mit denen Tiefe gelang: 11,7 Millionen Parameter in acht Blöcken, jeder einmal gezeichnet.</translation>
    </message>
    <message>
        <source>The residual network that most papers compare with: sixteen bottleneck blocks, 25.6 million parameters, in eight nodes.</source>
        <translation>Das Residualnetz, mit dem die meisten Arbeiten vergleichen: sechzehn Bottleneck-Blöcke, 25,6 Millionen Parameter, in acht Knoten.</translation>
    </message>
    <message>
        <source>Every layer sees the results of all layers before it, laid side by side: 58 small dense layers in four nodes.</source>
        <translation>Jede Schicht sieht die Ergebnisse aller Schichten davor, nebeneinandergelegt: 58 kleine dichte Schichten in vier Knoten.</translation>
    </message>
    <message>
        <source>As good as AlexNet with one fiftieth of its parameters: squeeze to few channels first, then look.</source>
        <translation>So gut wie AlexNet mit einem Fünfzigstel seiner Parameter: erst auf wenige Kanäle zusammendrücken, dann ansehen.</translation>
    </message>
    <message>
        <source>Made for telephones: it filters every channel by itself and mixes them by 1×1 convolutions, at a thirteenth of ResNet-50&apos;s cost.</source>
        <translation>Für Telefone gemacht: es filtert jeden Kanal für sich und mischt sie mit 1×1-Faltungen, zu einem Dreizehntel des Aufwands von ResNet-50.</translation>
    </message>
    <message>
        <source>A transformer that reads a picture as a sentence of 196 patches: twelve encoders, drawn as one node with repeat 12.</source>
        <translation>Ein Transformer, der ein Bild als Satz aus 196 Patches liest: zwölf Encoder, gezeichnet als ein Knoten mit repeat 12.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>&amp;Anordnen</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>B&amp;lock</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>NetBuilder</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>torch is still loading: try again in a moment</source>
        <translation>torch wird noch geladen: gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation>Schicht hinzufügen…</translation>
    </message>
    <message>
        <source>Insert a layer…</source>
        <translation>Schicht einfügen…</translation>
    </message>
    <message>
        <source>Between {one} and {other}</source>
        <translation>Zwischen {one} und {other}</translation>
    </message>
    <message numerus="yes">
        <source>{n} layers</source>
        <extracomment>Of one: {n} layer</extracomment>
        <translation>
            <numerusform>{n} Schicht</numerusform>
            <numerusform>{n} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap {what} for…</source>
        <translation>{what} tauschen gegen…</translation>
    </message>
    <message>
        <source>Before {what}</source>
        <translation>Vor {what}</translation>
    </message>
    <message>
        <source>After {what}</source>
        <translation>Nach {what}</translation>
    </message>
    <message>
        <source>In the place of {what}</source>
        <translation>Anstelle von {what}</translation>
    </message>
    <message numerus="yes">
        <source>{n} nodes</source>
        <extracomment>Of one: {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten</numerusform>
            <numerusform>{n} Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”: {key} comes back to it.</source>
        <translation>Lesezeichen „{title}“ gesetzt: {key} führt zurück.</translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”.</source>
        <translation>Lesezeichen „{title}“ gesetzt.</translation>
    </message>
    <message>
        <source>There is no bookmark {number}: {key} sets it</source>
        <translation>Es gibt kein Lesezeichen {number}: {key} setzt es</translation>
    </message>
    <message>
        <source>There is no bookmark {number}</source>
        <translation>Es gibt kein Lesezeichen {number}</translation>
    </message>
    <message>
        <source>Rename the bookmark</source>
        <translation>Lesezeichen umbenennen</translation>
    </message>
    <message>
        <source>Title of the bookmark</source>
        <translation>Titel des Lesezeichens</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Set a bookmark here</source>
        <translation>Hier ein Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>{title} (in the block {block})</source>
        <translation>{title} (im Block {block})</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Noch keine Lesezeichen</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Vorheriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{all} found</source>
        <translation>{all} gefunden</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing has been done yet. What you draw and set appears here, and can be gone back to.</source>
        <translation>Noch ist nichts geschehen. Was gezeichnet und eingestellt wird, erscheint hier, und man kann dorthin zurück.</translation>
    </message>
    <message>
        <source>Steps, the present one marked</source>
        <translation>Schritte, der jetzige markiert</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>Enter draws it · Tab or Alt+arrows: another · type a name · Esc leaves</source>
        <translation>Enter zieht sie · Tab oder Alt+Pfeile: eine andere · Namen tippen · Esc verlässt</translation>
    </message>
    <message>
        <source>Select the node where the wire begins: Alt and the arrows lead to one</source>
        <translation>Den Knoten auswählen, an dem die Verbindung beginnt: Alt und die Pfeile führen hin</translation>
    </message>
    <message>
        <source>No wire leaves {node}</source>
        <translation>Von {node} geht keine Verbindung aus</translation>
    </message>
    <message>
        <source>There is no node yet where a wire of {node} may end</source>
        <translation>Noch kein Knoten, an dem eine Verbindung von {node} enden kann</translation>
    </message>
    <message>
        <source>Nothing that fits is called “{letters}”</source>
        <translation>Nichts Passendes heißt „{letters}“</translation>
    </message>
    <message>
        <source>Up, Down: another port</source>
        <translation>Auf, Ab: ein anderer Anschluss</translation>
    </message>
    <message>
        <source>There are no layers in this frame to make a block of</source>
        <translation>In diesem Rahmen sind keine Schichten, aus denen ein Block werden könnte</translation>
    </message>
    <message>
        <source>The block {name} is made: Enter opens it.</source>
        <translation>Der Block {name} ist gebildet: Enter öffnet ihn.</translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter ends it.</source>
        <translation>Eine Notiz schreiben. Strg+Enter beendet.</translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation>Worte der Notiz</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete the frame, keep what is in it</source>
        <translation>Rahmen löschen, Inhalt behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Frame the selection</source>
        <translation>Auswahl einrahmen</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Take this point away</source>
        <translation>Diesen Punkt entfernen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Select what is in it</source>
        <translation>Inhalt auswählen</translation>
    </message>
    <message>
        <source>Collapse to a block</source>
        <translation>Zu einem Block zusammenfassen</translation>
    </message>
    <message>
        <source>Lead it through a point</source>
        <translation>Über einen Punkt führen</translation>
    </message>
    <message>
        <source>Straighten the wire</source>
        <translation>Verbindung begradigen</translation>
    </message>
    <message>
        <source>The frame {title} with {count} nodes</source>
        <translation>Der Rahmen {title} mit {count} Knoten</translation>
    </message>
    <message>
        <source>There are no frames and no notes yet: G makes a frame, N a note</source>
        <translation>Es gibt noch keine Rahmen und Notizen: G macht einen Rahmen, N eine Notiz</translation>
    </message>
    <message>
        <source>Point {number} of {count} of the wire {wire}</source>
        <translation>Punkt {number} von {count} der Verbindung {wire}</translation>
    </message>
    <message>
        <source>{count} frames and notes are chosen</source>
        <translation>{count} Rahmen und Notizen sind gewählt</translation>
    </message>
    <message>
        <source>The note: {text}</source>
        <translation>Die Notiz: {text}</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Umgehen</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove the wire</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Fit the drawing</source>
        <translation>Zeichnung einpassen</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Open the block</source>
        <translation>Block öffnen</translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation>In einem Tab öffnen</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Zerlegen</translation>
    </message>
    <message>
        <source>Rename the block…</source>
        <translation>Block umbenennen…</translation>
    </message>
    <message>
        <source>Keep in my library</source>
        <translation>In meine Bibliothek</translation>
    </message>
    <message>
        <source>Make a block…</source>
        <translation>Block bilden…</translation>
    </message>
    <message>
        <source>Leave the block</source>
        <translation>Block verlassen</translation>
    </message>
    <message numerus="yes">
        <source>There is room for {n} values: {names}</source>
        <extracomment>Of one: There is room for one value: {names}</extracomment>
        <translation>
            <numerusform>Platz für {n} Wert: {names}</numerusform>
            <numerusform>Platz für {n} Werte: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>{type} has nothing to set</source>
        <translation>An {type} gibt es nichts einzustellen</translation>
    </message>
    <message numerus="yes">
        <source>of {n} layers</source>
        <extracomment>Of one: of {n} layer</extracomment>
        <translation>
            <numerusform>von {n} Schicht</numerusform>
            <numerusform>von {n} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>{type} is not known here</source>
        <translation>{type} ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>{name} needs a value</source>
        <translation>{name} braucht einen Wert</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>No layer is called so</source>
        <translation>Keine Schicht heißt so</translation>
    </message>
    <message>
        <source>Nothing fits here</source>
        <translation>Hier passt nichts</translation>
    </message>
    <message>
        <source>There are no problems at a node</source>
        <translation>An keinem Knoten gibt es Probleme</translation>
    </message>
    <message>
        <source>There are no wires yet</source>
        <translation>Es gibt noch keine Verbindungen</translation>
    </message>
    <message>
        <source>Remove &amp;its keys</source>
        <translation>Seine Tasten &amp;entfernen</translation>
    </message>
    <message>
        <source>{keys} is its key already: Enter takes it away</source>
        <translation>{keys} ist schon seine Taste: Enter nimmt sie weg</translation>
    </message>
    <message>
        <source>The wire {wire}</source>
        <translation>Die Verbindung {wire}</translation>
    </message>
    <message>
        <source>{node} has no wires</source>
        <translation>{node} hat keine Verbindungen</translation>
    </message>
    <message>
        <source>Click a wire to choose it: then it can be led through a point</source>
        <translation>Eine Verbindung anklicken, um sie zu wählen: dann kann sie über einen Punkt geführt werden</translation>
    </message>
    <message>
        <source>Choose a wire that is led through points</source>
        <translation>Eine Verbindung wählen, die über Punkte geführt ist</translation>
    </message>
    <message>
        <source>From node to node, along the wires</source>
        <translation>Von Knoten zu Knoten, den Verbindungen entlang</translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation>Den nächsten dazunehmen</translation>
    </message>
    <message>
        <source>Move what is selected, or the view</source>
        <translation>Die Auswahl bewegen, oder die Ansicht</translation>
    </message>
    <message>
        <source>Move it far</source>
        <translation>Weit bewegen</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation>Tasten im Überblick</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Ansicht verschieben</translation>
    </message>
    <message>
        <source>Space and drag, middle button</source>
        <translation>Leertaste und ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Ctrl and wheel, pinch</source>
        <translation>Strg und Rad, zwei Finger</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>drag on the ground, Shift and click</source>
        <translation>auf dem Grund ziehen, Umschalt und Klick</translation>
    </message>
    <message>
        <source>Leave the canvas</source>
        <translation>Zeichenfläche verlassen</translation>
    </message>
    <message>
        <source>Any key closes this · change them in Help → Keyboard shortcuts</source>
        <translation>Jede Taste schließt dies · zu ändern unter Hilfe → Tastenkürzel</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Enter does it, Escape closes this</source>
        <translation>Enter führt aus, Escape schließt</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>No command is called so</source>
        <translation>Kein Befehl heißt so</translation>
    </message>
    <message>
        <source>“{what}” cannot be done now</source>
        <translation>„{what}“ ist jetzt nicht möglich</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Blocks of the &amp;project</source>
        <translation>Blöcke des Pro&amp;jekts</translation>
    </message>
    <message>
        <source>Delete from the project</source>
        <translation>Aus dem Projekt löschen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No blocks yet</source>
        <translation>Noch keine Blöcke</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>From input to output</source>
        <translation>Eingang → Ausgang</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>Order of the outline</source>
        <translation>Reihenfolge der Gliederung</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Where a field of the data enters the network.</source>
        <translation>Hier kommt ein Feld der Daten ins Netz.</translation>
    </message>
    <message>
        <source>Where a result leaves the network and is compared with its target.</source>
        <translation>Hier verlässt ein Ergebnis das Netz und wird mit seinem Ziel verglichen.</translation>
    </message>
    <message>
        <source>block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>A part of the network that is drawn once, and used as often as you like.</source>
        <translation>Ein Teil des Netzes, der einmal gezeichnet und beliebig oft verwendet wird.</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>Dichte Schichten</translation>
    </message>
    <message>
        <source>Every unit weighs all inputs and adds a bias.</source>
        <translation>Jedes Neuron gewichtet alle Eingaben und addiert einen Bias.</translation>
    </message>
    <message numerus="yes">
        <source>{out_features} units</source>
        <extracomment>Of one: {out_features} unit</extracomment>
        <translation>
            <numerusform>{out_features} Neuron</numerusform>
            <numerusform>{out_features} Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every unit weighs all products of two inputs.</source>
        <translation>Jedes Neuron gewichtet alle Produkte zweier Eingaben.</translation>
    </message>
    <message>
        <source>Passes its input on unchanged.</source>
        <translation>Gibt die Eingabe unverändert weiter.</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Slides learned filters over a sequence.</source>
        <translation>Schiebt gelernte Filter über eine Sequenz.</translation>
    </message>
    <message numerus="yes">
        <source>{out_channels} filters</source>
        <extracomment>Of one: {out_channels} filter</extracomment>
        <translation>
            <numerusform>{out_channels} Filter</numerusform>
            <numerusform>{out_channels} Filter</numerusform>
        </translation>
    </message>
    <message>
        <source>Slides learned filters over an image.</source>
        <translation>Schiebt gelernte Filter über ein Bild.</translation>
    </message>
    <message>
        <source>Slides learned filters over a volume.</source>
        <translation>Schiebt gelernte Filter über ein Volumen.</translation>
    </message>
    <message>
        <source>Spreads every point of a sequence over a learned filter: a convolution run backwards.</source>
        <translation>Breitet jeden Punkt einer Sequenz über einen gelernten Filter aus: eine Faltung rückwärts.</translation>
    </message>
    <message>
        <source>Spreads every point of an image over a learned filter: a convolution run backwards.</source>
        <translation>Breitet jeden Punkt eines Bildes über einen gelernten Filter aus: eine Faltung rückwärts.</translation>
    </message>
    <message>
        <source>Spreads every point of a volume over a learned filter: a convolution run backwards.</source>
        <translation>Breitet jeden Punkt eines Volumens über einen gelernten Filter aus: eine Faltung rückwärts.</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of a sequence.</source>
        <translation>Behält den größten Wert jedes Fensters einer Sequenz.</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of an image.</source>
        <translation>Behält den größten Wert jedes Fensters eines Bildes.</translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of a volume.</source>
        <translation>Behält den größten Wert jedes Fensters eines Volumens.</translation>
    </message>
    <message>
        <source>Takes the mean of each window of a sequence.</source>
        <translation>Bildet den Mittelwert jedes Fensters einer Sequenz.</translation>
    </message>
    <message>
        <source>Takes the mean of each window of an image.</source>
        <translation>Bildet den Mittelwert jedes Fensters eines Bildes.</translation>
    </message>
    <message>
        <source>Takes the mean of each window of a volume.</source>
        <translation>Bildet den Mittelwert jedes Fensters eines Volumens.</translation>
    </message>
    <message>
        <source>Cuts a sequence into as many windows as wanted, and keeps the largest value of each.</source>
        <translation>Zerlegt eine Sequenz in so viele Fenster wie gewünscht und behält von jedem den größten Wert.</translation>
    </message>
    <message>
        <source>to {output_size:1}</source>
        <translation>auf {output_size:1}</translation>
    </message>
    <message>
        <source>Cuts an image into as many windows as wanted, and keeps the largest value of each.</source>
        <translation>Zerlegt ein Bild in so viele Fenster wie gewünscht und behält von jedem den größten Wert.</translation>
    </message>
    <message>
        <source>to {output_size:2}</source>
        <translation>auf {output_size:2}</translation>
    </message>
    <message>
        <source>Cuts a volume into as many windows as wanted, and keeps the largest value of each.</source>
        <translation>Zerlegt ein Volumen in so viele Fenster wie gewünscht und behält von jedem den größten Wert.</translation>
    </message>
    <message>
        <source>to {output_size:3}</source>
        <translation>auf {output_size:3}</translation>
    </message>
    <message>
        <source>Cuts a sequence into as many windows as wanted, and takes the mean of each.</source>
        <translation>Zerlegt eine Sequenz in so viele Fenster wie gewünscht und bildet von jedem den Mittelwert.</translation>
    </message>
    <message>
        <source>Cuts an image into as many windows as wanted, and takes the mean of each.</source>
        <translation>Zerlegt ein Bild in so viele Fenster wie gewünscht und bildet von jedem den Mittelwert.</translation>
    </message>
    <message>
        <source>Cuts a volume into as many windows as wanted, and takes the mean of each.</source>
        <translation>Zerlegt ein Volumen in so viele Fenster wie gewünscht und bildet von jedem den Mittelwert.</translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of a sequence.</source>
        <translation>Bildet das Potenzmittel, ohne die Division, jedes Fensters einer Sequenz.</translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of an image.</source>
        <translation>Bildet das Potenzmittel, ohne die Division, jedes Fensters eines Bildes.</translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of a volume.</source>
        <translation>Bildet das Potenzmittel, ohne die Division, jedes Fensters eines Volumens.</translation>
    </message>
    <message>
        <source>Keeps the largest values of windows of an image placed at random, for sizes that no stride gives.</source>
        <translation>Behält die größten Werte zufällig gelegter Fenster eines Bildes, für Größen, die keine Schrittweite ergibt.</translation>
    </message>
    <message>
        <source>Keeps the largest values of windows of a volume placed at random, for sizes that no stride gives.</source>
        <translation>Behält die größten Werte zufällig gelegter Fenster eines Volumens, für Größen, die keine Schrittweite ergibt.</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Lets positive values through and stops the others.</source>
        <translation>Lässt positive Werte durch und hält die anderen auf.</translation>
    </message>
    <message>
        <source>max(0, x)</source>
        <translation>max(0, x)</translation>
    </message>
    <message>
        <source>ReLU that stops growing at 6.</source>
        <translation>ReLU, die ab 6 nicht mehr wächst.</translation>
    </message>
    <message>
        <source>min(max(0, x), 6)</source>
        <translation>min(max(0, x), 6)</translation>
    </message>
    <message>
        <source>ReLU that lets a little of the negative values through.</source>
        <translation>ReLU, die negative Werte ein wenig durchlässt.</translation>
    </message>
    <message>
        <source>slope {negative_slope}</source>
        <translation>Steigung {negative_slope}</translation>
    </message>
    <message>
        <source>ReLU whose slope for negative values is learned.</source>
        <translation>ReLU, deren Steigung für negative Werte gelernt wird.</translation>
    </message>
    <message>
        <source>slope from {init}</source>
        <translation>Steigung ab {init}</translation>
    </message>
    <message>
        <source>ReLU with a random slope for negative values in training, and the middle one after.</source>
        <translation>ReLU mit zufälliger Steigung für negative Werte im Training, danach mit der mittleren.</translation>
    </message>
    <message>
        <source>x if x ≥ 0, else a x, a ~ U(lower, upper) in training, (lower + upper) / 2 after</source>
        <translation>x falls x ≥ 0, sonst a x, a ~ U(lower, upper) im Training, danach (lower + upper) / 2</translation>
    </message>
    <message>
        <source>slope {lower} to {upper}</source>
        <translation>Steigung {lower} bis {upper}</translation>
    </message>
    <message>
        <source>Like ReLU, but bends smoothly down to -alpha.</source>
        <translation>Wie ReLU, biegt aber sanft auf -alpha ab.</translation>
    </message>
    <message>
        <source>alpha {alpha}</source>
        <translation>alpha {alpha}</translation>
    </message>
    <message>
        <source>ELU scaled so that layers keep mean 0 and variance 1 by themselves.</source>
        <translation>ELU, so skaliert, dass Schichten von selbst Mittelwert 0 und Varianz 1 behalten.</translation>
    </message>
    <message>
        <source>self-normalising</source>
        <translation>selbstnormierend</translation>
    </message>
    <message>
        <source>ELU without a kink, whatever its alpha.</source>
        <translation>ELU ohne Knick, gleich welches alpha.</translation>
    </message>
    <message>
        <source>Weighs a value by how likely a normal variable is below it.</source>
        <translation>Gewichtet einen Wert damit, wie wahrscheinlich eine Normalverteilung darunter liegt.</translation>
    </message>
    <message>
        <source>x Φ(x)</source>
        <translation>x Φ(x)</translation>
    </message>
    <message>
        <source>Weighs a value by its own sigmoid; also called swish.</source>
        <translation>Gewichtet einen Wert mit seiner eigenen Sigmoide; auch Swish genannt.</translation>
    </message>
    <message>
        <source>x σ(x)</source>
        <translation>x σ(x)</translation>
    </message>
    <message>
        <source>Weighs a value by the tanh of its softplus.</source>
        <translation>Gewichtet einen Wert mit dem tanh seines Softplus.</translation>
    </message>
    <message>
        <source>x tanh(softplus(x))</source>
        <translation>x tanh(softplus(x))</translation>
    </message>
    <message>
        <source>Squeezes values between 0 and 1.</source>
        <translation>Staucht Werte zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>1 / (1 + e⁻ˣ)</source>
        <translation>1 / (1 + e⁻ˣ)</translation>
    </message>
    <message>
        <source>Logarithm of the sigmoid.</source>
        <translation>Logarithmus der Sigmoide.</translation>
    </message>
    <message>
        <source>ln σ(x)</source>
        <translation>ln σ(x)</translation>
    </message>
    <message>
        <source>Sigmoid drawn with three straight lines.</source>
        <translation>Sigmoide aus drei Geraden.</translation>
    </message>
    <message>
        <source>clamp(x / 6 + 1/2)</source>
        <translation>clamp(x / 6 + 1/2)</translation>
    </message>
    <message>
        <source>SiLU drawn with straight lines and a parabola.</source>
        <translation>SiLU aus Geraden und einer Parabel.</translation>
    </message>
    <message>
        <source>x hardsigmoid(x)</source>
        <translation>x hardsigmoid(x)</translation>
    </message>
    <message>
        <source>Squeezes values between -1 and 1.</source>
        <translation>Staucht Werte zwischen -1 und 1.</translation>
    </message>
    <message>
        <source>tanh(x)</source>
        <translation>tanh(x)</translation>
    </message>
    <message>
        <source>What tanh takes away.</source>
        <translation>Was tanh wegnimmt.</translation>
    </message>
    <message>
        <source>x − tanh(x)</source>
        <translation>x − tanh(x)</translation>
    </message>
    <message>
        <source>Cuts values off at a lower and an upper limit.</source>
        <translation>Schneidet Werte an einer unteren und einer oberen Grenze ab.</translation>
    </message>
    <message>
        <source>{min_val} to {max_val}</source>
        <translation>{min_val} bis {max_val}</translation>
    </message>
    <message>
        <source>Sets values close to zero to zero.</source>
        <translation>Setzt Werte nahe null auf null.</translation>
    </message>
    <message>
        <source>zero within ±{lambd}</source>
        <translation>null innerhalb ±{lambd}</translation>
    </message>
    <message>
        <source>Pulls values towards zero, and stops there.</source>
        <translation>Zieht Werte zur Null hin und hält dort an.</translation>
    </message>
    <message>
        <source>by {lambd}</source>
        <translation>um {lambd}</translation>
    </message>
    <message>
        <source>ReLU with a rounded corner; always positive.</source>
        <translation>ReLU mit runder Ecke; immer positiv.</translation>
    </message>
    <message>
        <source>ln(1 + e&lt;sup&gt;βx&lt;/sup&gt;) / β, and x where βx &gt; threshold</source>
        <translation>ln(1 + e&lt;sup&gt;βx&lt;/sup&gt;) / β, und x wo βx &gt; threshold</translation>
    </message>
    <message>
        <source>ln(1 + eˣ), beta {beta}</source>
        <translation>ln(1 + eˣ), beta {beta}</translation>
    </message>
    <message>
        <source>Like tanh, but slower to reach its limits.</source>
        <translation>Wie tanh, erreicht seine Grenzen aber langsamer.</translation>
    </message>
    <message>
        <source>x / (1 + |x|)</source>
        <translation>x / (1 + |x|)</translation>
    </message>
    <message>
        <source>Replaces values that are not above a threshold.</source>
        <translation>Ersetzt Werte, die nicht über einer Schwelle liegen.</translation>
    </message>
    <message>
        <source>x if x &gt; threshold, else value</source>
        <translation>x falls x &gt; threshold, sonst value</translation>
    </message>
    <message>
        <source>x if above {threshold}, else {value}</source>
        <translation>x falls über {threshold}, sonst {value}</translation>
    </message>
    <message>
        <source>Cuts its input in two halves, and lets one be the gate of the other.</source>
        <translation>Teilt die Eingabe in zwei Hälften, deren eine das Tor der anderen ist.</translation>
    </message>
    <message>
        <source>a σ(b), where x = [a, b]</source>
        <translation>a σ(b), wobei x = [a, b]</translation>
    </message>
    <message>
        <source>halves dim {dim}</source>
        <translation>halbiert Dim {dim}</translation>
    </message>
    <message>
        <source>Turns scores into probabilities that sum to 1.</source>
        <translation>Macht aus Scores Wahrscheinlichkeiten mit der Summe 1.</translation>
    </message>
    <message>
        <source>over dim {dim}</source>
        <translation>über Dim {dim}</translation>
    </message>
    <message>
        <source>Logarithm of Softmax, computed without overflow.</source>
        <translation>Logarithmus von Softmax, ohne Überlauf berechnet.</translation>
    </message>
    <message>
        <source>Softmax of the negated scores: the smallest gets most.</source>
        <translation>Softmax der negierten Scores: der kleinste bekommt am meisten.</translation>
    </message>
    <message>
        <source>Softmax over the channels, at each place of an image.</source>
        <translation>Softmax über die Kanäle, an jeder Stelle eines Bildes.</translation>
    </message>
    <message>
        <source>over the channels</source>
        <translation>über die Kanäle</translation>
    </message>
    <message>
        <source>Takes the sign away.</source>
        <translation>Nimmt das Vorzeichen weg.</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <source>Multiplies each value by itself.</source>
        <translation>Multipliziert jeden Wert mit sich selbst.</translation>
    </message>
    <message>
        <source>x²</source>
        <translation>x²</translation>
    </message>
    <message>
        <source>Raises e to each value.</source>
        <translation>Erhebt e zu jedem Wert.</translation>
    </message>
    <message>
        <source>eˣ</source>
        <translation>eˣ</translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>Normalises each channel over the batch.</source>
        <translation>Normiert jeden Kanal über den Batch.</translation>
    </message>
    <message>
        <source>over the batch</source>
        <translation>über den Batch</translation>
    </message>
    <message>
        <source>Normalises each channel of each sample by itself.</source>
        <translation>Normiert jeden Kanal jedes Beispiels für sich.</translation>
    </message>
    <message>
        <source>over each sample</source>
        <translation>je Beispiel</translation>
    </message>
    <message>
        <source>Normalises each sample over its last dimensions.</source>
        <translation>Normiert jedes Beispiel über seine letzten Dimensionen.</translation>
    </message>
    <message>
        <source>Normalises groups of channels of each sample.</source>
        <translation>Normiert Gruppen von Kanälen jedes Beispiels.</translation>
    </message>
    <message numerus="yes">
        <source>{num_groups} groups</source>
        <extracomment>Of one: {num_groups} group</extracomment>
        <translation>
            <numerusform>{num_groups} Gruppe</numerusform>
            <numerusform>{num_groups} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Divides each sample by the root of its mean square over the last dimensions.</source>
        <translation>Teilt jedes Beispiel durch die Wurzel seines mittleren Quadrats über die letzten Dimensionen.</translation>
    </message>
    <message>
        <source>Damps a value by its neighbours in the channels around it.</source>
        <translation>Dämpft einen Wert durch seine Nachbarn in den Kanälen ringsum.</translation>
    </message>
    <message numerus="yes">
        <source>{size} channels</source>
        <extracomment>Of one: {size} channel</extracomment>
        <translation>
            <numerusform>{size} Kanal</numerusform>
            <numerusform>{size} Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Sets random values to zero while training.</source>
        <translation>Setzt im Training zufällige Werte auf null.</translation>
    </message>
    <message>
        <source>y = m x / (1 − p), m = 0 with probability p, else 1</source>
        <translation>y = m x / (1 − p), m = 0 mit Wahrscheinlichkeit p, sonst 1</translation>
    </message>
    <message>
        <source>p {p}</source>
        <translation>p {p}</translation>
    </message>
    <message>
        <source>Sets random whole channels to zero while training.</source>
        <translation>Setzt im Training zufällig ganze Kanäle auf null.</translation>
    </message>
    <message>
        <source>Dropout that keeps mean and variance; made for SELU.</source>
        <translation>Dropout, das Mittelwert und Varianz erhält; gemacht für SELU.</translation>
    </message>
    <message>
        <source>y = a (m x + (1 − m) α′) + b, m = 0 with probability p, else 1; a, b keep mean and variance</source>
        <translation>y = a (m x + (1 − m) α′) + b, m = 0 mit Wahrscheinlichkeit p, sonst 1; a, b erhalten Mittelwert und Varianz</translation>
    </message>
    <message>
        <source>AlphaDropout of whole channels.</source>
        <translation>AlphaDropout ganzer Kanäle.</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Looks up, for each index of a token, the vector that stands for it.</source>
        <translation>Schlägt zu jedem Index eines Tokens den Vektor nach, der für es steht.</translation>
    </message>
    <message>
        <source>Looks up the vectors of all tokens of a sample, and takes their mean, sum or maximum.</source>
        <translation>Schlägt die Vektoren aller Token eines Beispiels nach und nimmt Mittelwert, Summe oder Maximum.</translation>
    </message>
    <message>
        <source>Reads a sequence step by step; its state is what it read last and, fading, all before.</source>
        <translation>Liest eine Sequenz Schritt für Schritt; ihr Zustand ist das zuletzt Gelesene und, verblassend, alles davor.</translation>
    </message>
    <message>
        <source>out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = f(W&lt;sub&gt;ih&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ih&lt;/sub&gt; + W&lt;sub&gt;hh&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hh&lt;/sub&gt;)&lt;br&gt;f = tanh, or ReLU where nonlinearity says so</source>
        <translation>out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = f(W&lt;sub&gt;ih&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ih&lt;/sub&gt; + W&lt;sub&gt;hh&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hh&lt;/sub&gt;)&lt;br&gt;f = tanh, oder ReLU, wo nonlinearity es sagt</translation>
    </message>
    <message>
        <source>Reads a sequence step by step; gates say what its cells take in, keep, forget and give out.</source>
        <translation>Liest eine Sequenz Schritt für Schritt; Tore sagen, was die Zellen aufnehmen, behalten, vergessen und abgeben.</translation>
    </message>
    <message>
        <source>input gate:&lt;br&gt;i&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ii&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ii&lt;/sub&gt; + W&lt;sub&gt;hi&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hi&lt;/sub&gt;)&lt;br&gt;forget gate:&lt;br&gt;f&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;if&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;if&lt;/sub&gt; + W&lt;sub&gt;hf&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hf&lt;/sub&gt;)&lt;br&gt;cell gate:&lt;br&gt;g&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;ig&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ig&lt;/sub&gt; + W&lt;sub&gt;hg&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hg&lt;/sub&gt;)&lt;br&gt;output gate:&lt;br&gt;o&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;io&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;io&lt;/sub&gt; + W&lt;sub&gt;ho&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;ho&lt;/sub&gt;)&lt;br&gt;cell: c&lt;sub&gt;t&lt;/sub&gt; = f&lt;sub&gt;t&lt;/sub&gt; ⊙ c&lt;sub&gt;t−1&lt;/sub&gt; + i&lt;sub&gt;t&lt;/sub&gt; ⊙ g&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;out: h&lt;sub&gt;t&lt;/sub&gt; = o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;)&lt;br&gt;out where proj_size is set:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = W&lt;sub&gt;hr&lt;/sub&gt; (o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;))</source>
        <translation>Eingangstor:&lt;br&gt;i&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ii&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ii&lt;/sub&gt; + W&lt;sub&gt;hi&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hi&lt;/sub&gt;)&lt;br&gt;Vergesstor:&lt;br&gt;f&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;if&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;if&lt;/sub&gt; + W&lt;sub&gt;hf&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hf&lt;/sub&gt;)&lt;br&gt;Zelltor:&lt;br&gt;g&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;ig&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ig&lt;/sub&gt; + W&lt;sub&gt;hg&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hg&lt;/sub&gt;)&lt;br&gt;Ausgangstor:&lt;br&gt;o&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;io&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;io&lt;/sub&gt; + W&lt;sub&gt;ho&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;ho&lt;/sub&gt;)&lt;br&gt;Zelle: c&lt;sub&gt;t&lt;/sub&gt; = f&lt;sub&gt;t&lt;/sub&gt; ⊙ c&lt;sub&gt;t−1&lt;/sub&gt; + i&lt;sub&gt;t&lt;/sub&gt; ⊙ g&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;out: h&lt;sub&gt;t&lt;/sub&gt; = o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;)&lt;br&gt;out, wo proj_size gesetzt ist:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = W&lt;sub&gt;hr&lt;/sub&gt; (o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;))</translation>
    </message>
    <message>
        <source>Reads a sequence step by step; gates say how much of its state is reset, and how much is new.</source>
        <translation>Liest eine Sequenz Schritt für Schritt; Tore sagen, wie viel vom Zustand zurückgesetzt wird und wie viel neu ist.</translation>
    </message>
    <message>
        <source>reset gate:&lt;br&gt;r&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ir&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ir&lt;/sub&gt; + W&lt;sub&gt;hr&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hr&lt;/sub&gt;)&lt;br&gt;update gate:&lt;br&gt;z&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;iz&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;iz&lt;/sub&gt; + W&lt;sub&gt;hz&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hz&lt;/sub&gt;)&lt;br&gt;new gate:&lt;br&gt;n&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;in&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;in&lt;/sub&gt; + r&lt;sub&gt;t&lt;/sub&gt; ⊙ (W&lt;sub&gt;hn&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hn&lt;/sub&gt;))&lt;br&gt;out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = (1 − z&lt;sub&gt;t&lt;/sub&gt;) ⊙ n&lt;sub&gt;t&lt;/sub&gt; + z&lt;sub&gt;t&lt;/sub&gt; ⊙ h&lt;sub&gt;t−1&lt;/sub&gt;</source>
        <translation>Rücksetztor:&lt;br&gt;r&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ir&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ir&lt;/sub&gt; + W&lt;sub&gt;hr&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hr&lt;/sub&gt;)&lt;br&gt;Aktualisierungstor:&lt;br&gt;z&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;iz&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;iz&lt;/sub&gt; + W&lt;sub&gt;hz&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hz&lt;/sub&gt;)&lt;br&gt;Neues:&lt;br&gt;n&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;in&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;in&lt;/sub&gt; + r&lt;sub&gt;t&lt;/sub&gt; ⊙ (W&lt;sub&gt;hn&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hn&lt;/sub&gt;))&lt;br&gt;out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = (1 − z&lt;sub&gt;t&lt;/sub&gt;) ⊙ n&lt;sub&gt;t&lt;/sub&gt; + z&lt;sub&gt;t&lt;/sub&gt; ⊙ h&lt;sub&gt;t−1&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Adds to each place of a sequence a vector that says which place it is.</source>
        <translation>Addiert zu jeder Stelle einer Sequenz einen Vektor, der sagt, welche Stelle es ist.</translation>
    </message>
    <message>
        <source>y&lt;sub&gt;t&lt;/sub&gt; = x&lt;sub&gt;t&lt;/sub&gt; + p&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;sinusoidal:&lt;br&gt;p&lt;sub&gt;t,2i&lt;/sub&gt; = sin(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;p&lt;sub&gt;t,2i+1&lt;/sub&gt; = cos(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;learned: every p&lt;sub&gt;t&lt;/sub&gt; is a weight</source>
        <translation>y&lt;sub&gt;t&lt;/sub&gt; = x&lt;sub&gt;t&lt;/sub&gt; + p&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;Sinuswellen:&lt;br&gt;p&lt;sub&gt;t,2i&lt;/sub&gt; = sin(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;p&lt;sub&gt;t,2i+1&lt;/sub&gt; = cos(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;gelernt: jedes p&lt;sub&gt;t&lt;/sub&gt; ist ein Gewicht</translation>
    </message>
    <message>
        <source>Marks the tokens that only fill a sample up, for layers that are not to look at them.</source>
        <translation>Kennzeichnet die Token, die ein Beispiel nur auffüllen, für Schichten, die sie nicht beachten sollen.</translation>
    </message>
    <message>
        <source>token {padding_idx}</source>
        <translation>Token {padding_idx}</translation>
    </message>
    <message>
        <source>Takes the mean of a sequence over the places that a mask does not hide.</source>
        <translation>Bildet den Mittelwert einer Sequenz über die Stellen, die keine Maske verdeckt.</translation>
    </message>
    <message>
        <source>without padding</source>
        <translation>ohne Auffüllung</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Every query weighs all values by how well their keys match it, with several heads at once.</source>
        <translation>Jede Anfrage gewichtet alle Werte danach, wie gut deren Schlüssel zu ihr passen, mit mehreren Köpfen zugleich.</translation>
    </message>
    <message>
        <source>Lets all places of a sequence look at each other, then works on each by itself.</source>
        <translation>Lässt alle Stellen einer Sequenz einander ansehen und bearbeitet dann jede für sich.</translation>
    </message>
    <message>
        <source>a = LN(x + MHA(x, x, x))&lt;br&gt;y = LN(a + FF(a))&lt;br&gt;with norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;y = a + FF(LN(a))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</source>
        <translation>a = LN(x + MHA(x, x, x))&lt;br&gt;y = LN(a + FF(a))&lt;br&gt;mit norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;y = a + FF(LN(a))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Lets each place look at those before it, then at all of a memory; torch&apos;s own looks ahead too unless told.</source>
        <translation>Lässt jede Stelle die davor ansehen, dann einen ganzen Speicher; die Schicht von torch selbst blickt auch voraus, wenn man es ihr nicht verbietet.</translation>
    </message>
    <message>
        <source>a = LN(x + MHA(x, x, x))&lt;br&gt;b = LN(a + MHA(a, m, m))&lt;br&gt;y = LN(b + FF(b))&lt;br&gt;with norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;b = a + MHA(LN(a), m, m)&lt;br&gt;y = b + FF(LN(b))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</source>
        <translation>a = LN(x + MHA(x, x, x))&lt;br&gt;b = LN(a + MHA(a, m, m))&lt;br&gt;y = LN(b + FF(b))&lt;br&gt;mit norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;b = a + MHA(LN(a), m, m)&lt;br&gt;y = b + FF(LN(b))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>Attention by itself, with nothing learned: weighs values by how well their keys match each query.</source>
        <translation>Attention für sich, ohne Gelerntes: gewichtet Werte danach, wie gut ihre Schlüssel zu jeder Anfrage passen.</translation>
    </message>
    <message>
        <source>For a sequence, the mask that hides from each place all later ones.</source>
        <translation>Zu einer Sequenz die Maske, die vor jeder Stelle alle späteren verbirgt.</translation>
    </message>
    <message>
        <source>hides later places</source>
        <translation>verbirgt spätere Stellen</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Lays several dimensions out in one.</source>
        <translation>Legt mehrere Dimensionen zu einer aus.</translation>
    </message>
    <message>
        <source>from dim {start_dim}</source>
        <translation>ab Dim {start_dim}</translation>
    </message>
    <message>
        <source>Folds one dimension into several.</source>
        <translation>Faltet eine Dimension zu mehreren.</translation>
    </message>
    <message>
        <source>dim {dim} to {unflattened_size}</source>
        <translation>Dim {dim} zu {unflattened_size}</translation>
    </message>
    <message>
        <source>Puts the same values into another shape.</source>
        <translation>Bringt dieselben Werte in eine andere Form.</translation>
    </message>
    <message>
        <source>to {shape}</source>
        <translation>zu {shape}</translation>
    </message>
    <message>
        <source>Puts the dimensions in another order.</source>
        <translation>Ordnet die Dimensionen um.</translation>
    </message>
    <message>
        <source>Takes a dimension of size 1 away.</source>
        <translation>Entfernt eine Dimension der Größe 1.</translation>
    </message>
    <message>
        <source>dim {dim}</source>
        <translation>Dim {dim}</translation>
    </message>
    <message>
        <source>Puts in a dimension of size 1.</source>
        <translation>Fügt eine Dimension der Größe 1 ein.</translation>
    </message>
    <message>
        <source>at dim {dim}</source>
        <translation>bei Dim {dim}</translation>
    </message>
    <message>
        <source>Puts in a new dimension, along which the same values are repeated.</source>
        <translation>Fügt eine neue Dimension ein, an der sich dieselben Werte wiederholen.</translation>
    </message>
    <message>
        <source>{repeats} times at dim {dim}</source>
        <translation>{repeats}-mal bei Dim {dim}</translation>
    </message>
    <message>
        <source>Keeps a part of a dimension.</source>
        <translation>Behält einen Teil einer Dimension.</translation>
    </message>
    <message>
        <source>Takes the mean along a dimension, or over several.</source>
        <translation>Bildet den Mittelwert entlang einer oder mehrerer Dimensionen.</translation>
    </message>
    <message>
        <source>Keeps the largest value along a dimension.</source>
        <translation>Behält den größten Wert entlang einer Dimension.</translation>
    </message>
    <message>
        <source>Makes an image, a sequence or a volume larger, between its points.</source>
        <translation>Vergrößert ein Bild, eine Sequenz oder ein Volumen zwischen seinen Punkten.</translation>
    </message>
    <message>
        <source>Makes an image larger by laying channels out as pixels.</source>
        <translation>Vergrößert ein Bild, indem Kanäle als Pixel ausgelegt werden.</translation>
    </message>
    <message>
        <source>Makes an image smaller by stacking its pixels as channels.</source>
        <translation>Verkleinert ein Bild, indem seine Pixel zu Kanälen gestapelt werden.</translation>
    </message>
    <message>
        <source>Mixes the channels of groups, so that the next grouped convolution sees all of them.</source>
        <translation>Mischt die Kanäle von Gruppen, sodass die nächste gruppierte Faltung alle sieht.</translation>
    </message>
    <message numerus="yes">
        <source>{groups} groups</source>
        <extracomment>Of one: {groups} group</extracomment>
        <translation>
            <numerusform>{groups} Gruppe</numerusform>
            <numerusform>{groups} Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes patches out of an image: each becomes one place of a sequence.</source>
        <translation>Schneidet Patches aus einem Bild: jeder wird eine Stelle einer Sequenz.</translation>
    </message>
    <message>
        <source>Puts patches back into an image, and adds up where they overlap.</source>
        <translation>Setzt Patches wieder zu einem Bild zusammen und addiert, wo sie sich überlappen.</translation>
    </message>
    <message>
        <source>combine</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Adds up what its wires bring.</source>
        <translation>Addiert, was die Verbindungen bringen.</translation>
    </message>
    <message>
        <source>a + b</source>
        <translation>a + b</translation>
    </message>
    <message>
        <source>Takes the second wire away from the first.</source>
        <translation>Zieht die zweite Verbindung von der ersten ab.</translation>
    </message>
    <message>
        <source>a − b</source>
        <translation>a − b</translation>
    </message>
    <message>
        <source>Multiplies what its wires bring, value by value.</source>
        <translation>Multipliziert, was die Verbindungen bringen, Wert für Wert.</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>b</source>
        <translation>b</translation>
    </message>
    <message>
        <source>Multiplies the matrix of the first wire by that of the second.</source>
        <translation>Multipliziert die Matrix der ersten Verbindung mit der der zweiten.</translation>
    </message>
    <message>
        <source>A B</source>
        <translation>A B</translation>
    </message>
    <message>
        <source>Lays what its wires bring end to end.</source>
        <translation>Reiht aneinander, was die Verbindungen bringen.</translation>
    </message>
    <message>
        <source>along dim {dim}</source>
        <translation>entlang Dim {dim}</translation>
    </message>
    <message>
        <source>Compares two inputs by the angle between them: 1 where they point the same way, 0 at right angles.</source>
        <translation>Vergleicht zwei Eingaben nach dem Winkel zwischen ihnen: 1 bei gleicher Richtung, 0 bei rechtem Winkel.</translation>
    </message>
    <message>
        <source>Compares two inputs by the distance between them along the last dimension.</source>
        <translation>Vergleicht zwei Eingaben nach ihrem Abstand entlang der letzten Dimension.</translation>
    </message>
    <message>
        <source>A tensor that is learned, the same for every sample.</source>
        <translation>Ein gelernter Tensor, für jedes Beispiel derselbe.</translation>
    </message>
    <message>
        <source>Adds random numbers while training, and passes values on after.</source>
        <translation>Addiert im Training zufällige Zahlen und gibt Werte danach unverändert weiter.</translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation>std {std}</translation>
    </message>
    <message>
        <source>Draws from a normal distribution while training, its mean after; kl is how far it is from N(0, 1).</source>
        <translation>Zieht im Training aus einer Normalverteilung, danach deren Mittelwert; kl ist ihr Abstand von N(0, 1).</translation>
    </message>
    <message>
        <source>μ + σ ε</source>
        <translation>μ + σ ε</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Adds zeros around a sequence.</source>
        <translation>Fügt Nullen um eine Sequenz an.</translation>
    </message>
    <message>
        <source>y = 0 outside x</source>
        <translation>y = 0 außerhalb von x</translation>
    </message>
    <message>
        <source>Adds zeros around an image.</source>
        <translation>Fügt Nullen um ein Bild an.</translation>
    </message>
    <message>
        <source>Adds zeros around a volume.</source>
        <translation>Fügt Nullen um ein Volumen an.</translation>
    </message>
    <message>
        <source>Adds a fixed value around a sequence.</source>
        <translation>Fügt einen festen Wert um eine Sequenz an.</translation>
    </message>
    <message>
        <source>y = value outside x</source>
        <translation>y = value außerhalb von x</translation>
    </message>
    <message>
        <source>Adds a fixed value around an image.</source>
        <translation>Fügt einen festen Wert um ein Bild an.</translation>
    </message>
    <message>
        <source>Adds a fixed value around a volume.</source>
        <translation>Fügt einen festen Wert um ein Volumen an.</translation>
    </message>
    <message>
        <source>Adds mirrored points around a sequence.</source>
        <translation>Fügt gespiegelte Punkte um eine Sequenz an.</translation>
    </message>
    <message>
        <source>Adds mirrored points around an image.</source>
        <translation>Fügt gespiegelte Punkte um ein Bild an.</translation>
    </message>
    <message>
        <source>Adds mirrored points around a volume.</source>
        <translation>Fügt gespiegelte Punkte um ein Volumen an.</translation>
    </message>
    <message>
        <source>Repeats the outermost points around a sequence.</source>
        <translation>Wiederholt die äußersten Punkte um eine Sequenz.</translation>
    </message>
    <message>
        <source>Repeats the outermost points around an image.</source>
        <translation>Wiederholt die äußersten Punkte um ein Bild.</translation>
    </message>
    <message>
        <source>Repeats the outermost points around a volume.</source>
        <translation>Wiederholt die äußersten Punkte um ein Volumen.</translation>
    </message>
    <message>
        <source>Goes on from the other side of a sequence.</source>
        <translation>Setzt eine Sequenz von der anderen Seite her fort.</translation>
    </message>
    <message>
        <source>Goes on from the other side of an image.</source>
        <translation>Setzt ein Bild von der anderen Seite her fort.</translation>
    </message>
    <message>
        <source>Goes on from the other side of a volume.</source>
        <translation>Setzt ein Volumen von der anderen Seite her fort.</translation>
    </message>
    <message>
        <source>Handwritten digits, 8×8</source>
        <translation>Handgeschriebene Ziffern, 8×8</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels; comes with the program.</source>
        <translation>1.797 handgeschriebene Ziffern von 8×8 Pixeln; gehört zum Programm.</translation>
    </message>
    <message>
        <source>Half a digit and a table</source>
        <translation>Eine halbe Ziffer und eine Tabelle</translation>
    </message>
    <message>
        <source>The upper half of each handwritten digit, and how much ink the rows and columns of its lower half hold.</source>
        <translation>Die obere Hälfte jeder handgeschriebenen Ziffer, und wie viel Tinte Zeilen und Spalten der unteren Hälfte haben.</translation>
    </message>
    <message>
        <source>Pairs of digits</source>
        <translation>Ziffernpaare</translation>
    </message>
    <message>
        <source>Two handwritten digits that are the same or different, as many of each; no picture is in two parts.</source>
        <translation>Zwei handgeschriebene Ziffern, gleich oder verschieden, von beidem gleich viele; kein Bild ist in zwei Teilen.</translation>
    </message>
    <message>
        <source>Circles, squares, triangles</source>
        <translation>Kreise, Quadrate, Dreiecke</translation>
    </message>
    <message>
        <source>Grey shapes on noise with a mask of their pixels; the label is the one that shows most. Made by the program.</source>
        <translation>Graue Formen auf Rauschen mit einer Maske ihrer Pixel; das Label ist die, die am meisten zu sehen ist. Vom Programm gemacht.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>70,000 pieces of clothing of 28×28 pixels in 10 classes (Xiao et al. 2017).</source>
        <translation>70.000 Kleidungsstücke von 28×28 Pixeln in 10 Klassen (Xiao et al. 2017).</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels in 10 classes (LeCun et al. 1998).</source>
        <translation>70.000 handgeschriebene Ziffern von 28×28 Pixeln in 10 Klassen (LeCun et al. 1998).</translation>
    </message>
    <message>
        <source>CIFAR-10</source>
        <translation>CIFAR-10</translation>
    </message>
    <message>
        <source>60,000 pictures of 32×32 pixels in 10 classes, such as airplane, cat and ship (Krizhevsky 2009).</source>
        <translation>60.000 Bilder von 32×32 Pixeln in 10 Klassen, etwa Flugzeug, Katze und Schiff (Krizhevsky 2009).</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>150 flowers, 4 measures, 3 species (Fisher 1936).</source>
        <translation>150 Blumen, 4 Maße, 3 Arten (Fisher 1936).</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>178 wines, 13 chemical measures, 3 cultivars (UCI).</source>
        <translation>178 Weine, 13 chemische Maße, 3 Sorten (UCI).</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>569 tumours, 30 measures of cell nuclei, malignant or benign (UCI, Wisconsin).</source>
        <translation>569 Tumoren, 30 Maße der Zellkerne, bösartig oder gutartig (UCI, Wisconsin).</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>442 patients, 10 measures, progression of the illness after a year (Efron et al. 2004).</source>
        <translation>442 Patienten, 10 Maße, Fortschritt der Krankheit nach einem Jahr (Efron et al. 2004).</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation>Punkte in der Ebene</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Zwei Halbmonde, die ineinandergreifen.</translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation>Zwei Kreise</translation>
    </message>
    <message>
        <source>A circle inside another.</source>
        <translation>Ein Kreis in einem anderen.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>Arms that wind round each other; needs a network with some depth.</source>
        <translation>Arme, die sich umeinander winden; braucht ein Netz mit etwas Tiefe.</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Round clouds, the easiest of all.</source>
        <translation>Runde Wolken, das Leichteste von allem.</translation>
    </message>
    <message>
        <source>Definitions of nouns and verbs</source>
        <translation>Definitionen von Nomen und Verben</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>12,000 definitions of WordNet 3.0: is it a noun or a verb that is defined? Comes with the program.</source>
        <translation>12.000 Definitionen aus WordNet 3.0: wird ein Nomen oder ein Verb definiert? Gehört zum Programm.</translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation>Sonnenflecken</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Zeitreihen</translation>
    </message>
    <message>
        <source>Yearly numbers of sunspots, 1700 to 2008 (US National Geophysical Data Center); comes with the program.</source>
        <translation>Jährliche Zahlen der Sonnenflecken, 1700 bis 2008 (US National Geophysical Data Center); gehört zum Programm.</translation>
    </message>
    <message>
        <source>Pictures in folders</source>
        <translation>Bilder in Ordnern</translation>
    </message>
    <message>
        <source>A folder a class with its pictures; folders &apos;train&apos; and &apos;test&apos; above them keep the test pictures apart.</source>
        <translation>Ein Ordner je Klasse mit ihren Bildern; Ordner „train“ und „test“ darüber halten die Testbilder getrennt.</translation>
    </message>
    <message>
        <source>Pictures with masks</source>
        <translation>Bilder mit Masken</translation>
    </message>
    <message>
        <source>Folders &apos;images&apos; and &apos;masks&apos; with files of the same names; a mask&apos;s grey or palette index is a pixel&apos;s class.</source>
        <translation>Ordner „images“ und „masks“ mit Dateien gleicher Namen; Grauwert oder Palettenindex einer Maske ist die Klasse eines Pixels.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>A table of numbers and categories; the inputs are one field, &apos;features&apos;, each target is a field of its own.</source>
        <translation>Eine Tabelle aus Zahlen und Kategorien; die Eingaben sind ein Feld, „features“, jedes Ziel ist ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation>Tabelle (Parquet)</translation>
    </message>
    <message>
        <source>A table of numbers and categories by columns; the inputs are one field, each target is a field of its own.</source>
        <translation>Eine Tabelle aus Zahlen und Kategorien nach Spalten; die Eingaben sind ein Feld, jedes Ziel ist ein eigenes Feld.</translation>
    </message>
    <message>
        <source>Pictures and a table (CSV)</source>
        <translation>Bilder und eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>A table that names a picture a row: fields are the image, the other inputs together, and each target.</source>
        <translation>Eine Tabelle, die je Zeile ein Bild nennt: Felder sind das Bild, die übrigen Eingaben zusammen und jedes Ziel.</translation>
    </message>
    <message>
        <source>Texts (CSV)</source>
        <translation>Texte (CSV)</translation>
    </message>
    <message>
        <source>A table with a column of texts and others to predict; the texts become indices of words or characters.</source>
        <translation>Eine Tabelle mit einer Spalte Texte und anderen zum Vorhersagen; die Texte werden zu Indizes von Wörtern oder Zeichen.</translation>
    </message>
    <message>
        <source>Texts in folders</source>
        <translation>Texte in Ordnern</translation>
    </message>
    <message>
        <source>A folder a class with its .txt files; folders &apos;train&apos; and &apos;test&apos; above them keep the test texts apart.</source>
        <translation>Ein Ordner je Klasse mit ihren .txt-Dateien; Ordner „train“ und „test“ darüber halten die Testtexte getrennt.</translation>
    </message>
    <message>
        <source>Series in time (CSV)</source>
        <translation>Zeitreihen (CSV)</translation>
    </message>
    <message>
        <source>Rows in the order of time, cut into windows and what follows each; the parts follow each other in time too.</source>
        <translation>Zeilen in zeitlicher Folge, zerlegt in Fenster und was auf jedes folgt; auch die Teile folgen zeitlich aufeinander.</translation>
    </message>
    <message>
        <source>Time series (.ts)</source>
        <translation>Zeitreihen (.ts)</translation>
    </message>
    <message>
        <source>A file of the UCR and UEA archives; NAME_TEST.ts beside NAME_TRAIN.ts keeps its series for testing.</source>
        <translation>Eine Datei der Archive UCR und UEA; NAME_TEST.ts neben NAME_TRAIN.ts hält die Reihen zum Testen.</translation>
    </message>
    <message>
        <source>Arrays (NumPy .npz)</source>
        <translation>Arrays (NumPy .npz)</translation>
    </message>
    <message>
        <source>Arrays saved with numpy.savez, each a field: bytes of 2 or 3 dimensions are images, whole numbers labels.</source>
        <translation>Arrays, mit numpy.savez gesichert, jedes ein Feld: Bytes mit 2 oder 3 Dimensionen sind Bilder, ganze Zahlen Labels.</translation>
    </message>
    <message>
        <source>For one class of several: takes scores, and wants that of the right class to be largest.</source>
        <translation>Für eine Klasse von mehreren: nimmt Scores und will den der richtigen Klasse am größten.</translation>
    </message>
    <message>
        <source>Like CrossEntropyLoss, after a LogSoftmax of one&apos;s own.</source>
        <translation>Wie CrossEntropyLoss, nach einem eigenen LogSoftmax.</translation>
    </message>
    <message>
        <source>For yes or no, once or many times: takes scores, and applies a sigmoid itself.</source>
        <translation>Für Ja oder Nein, einmal oder vielfach: nimmt Scores und wendet selbst eine Sigmoide an.</translation>
    </message>
    <message>
        <source>For yes or no: takes probabilities, so a Sigmoid goes before it.</source>
        <translation>Für Ja oder Nein: nimmt Wahrscheinlichkeiten, davor gehört also eine Sigmoid.</translation>
    </message>
    <message>
        <source>Mean squared error: far misses count most.</source>
        <translation>Mittlerer quadratischer Fehler: weit daneben zählt am meisten.</translation>
    </message>
    <message>
        <source>Mean absolute error: every miss counts by its size.</source>
        <translation>Mittlerer absoluter Fehler: jede Abweichung zählt nach ihrer Größe.</translation>
    </message>
    <message>
        <source>Squared near zero, absolute beyond: outliers pull less.</source>
        <translation>Nahe null quadratisch, darüber absolut: Ausreißer ziehen weniger.</translation>
    </message>
    <message>
        <source>Squared near zero, absolute beyond, joined smoothly.</source>
        <translation>Nahe null quadratisch, darüber absolut, glatt verbunden.</translation>
    </message>
    <message>
        <source>How far log-probabilities are from given probabilities.</source>
        <translation>Wie weit Log-Wahrscheinlichkeiten von gegebenen Wahrscheinlichkeiten entfernt sind.</translation>
    </message>
    <message>
        <source>For counts: takes the logarithm of the expected count.</source>
        <translation>Für Anzahlen: nimmt den Logarithmus der erwarteten Anzahl.</translation>
    </message>
    <message>
        <source>For numbers with their own uncertainty: takes means, then log-variances.</source>
        <translation>Für Zahlen mit eigener Unsicherheit: nimmt Mittelwerte, dann Log-Varianzen.</translation>
    </message>
    <message>
        <source>For one class of several: the right score is to lead by a margin.</source>
        <translation>Für eine Klasse von mehreren: der richtige Score soll mit Abstand führen.</translation>
    </message>
    <message>
        <source>For several classes at once: a sigmoid each.</source>
        <translation>Für mehrere Klassen zugleich: je eine Sigmoide.</translation>
    </message>
    <message>
        <source>For several classes at once: theirs are to lead by a margin.</source>
        <translation>Für mehrere Klassen zugleich: deren Scores sollen mit Abstand führen.</translation>
    </message>
    <message>
        <source>For two classes: logistic loss of a score.</source>
        <translation>Für zwei Klassen: logistischer Loss eines Scores.</translation>
    </message>
    <message>
        <source>For like (1, the second class) and unlike (-1): takes distances, small where like.</source>
        <translation>Für Gleiches (1, die zweite Klasse) und Ungleiches (-1): nimmt Abstände, klein bei Gleichem.</translation>
    </message>
    <message>
        <source>For which of two scores should be larger.</source>
        <translation>Dafür, welcher von zwei Scores größer sein soll.</translation>
    </message>
    <message>
        <source>For two vectors that should point the same way, or not.</source>
        <translation>Für zwei Vektoren, die in dieselbe Richtung zeigen sollen oder nicht.</translation>
    </message>
    <message>
        <source>For an anchor that should be nearer to its like than to another.</source>
        <translation>Für einen Anker, der seinesgleichen näher sein soll als einem anderen.</translation>
    </message>
    <message>
        <source>Like TripletMarginLoss, by Euclidean distance.</source>
        <translation>Wie TripletMarginLoss, mit euklidischem Abstand.</translation>
    </message>
    <message>
        <source>For sequences that are not aligned: takes log-probabilities at each step.</source>
        <translation>Für Sequenzen ohne Zuordnung der Schritte: nimmt Log-Wahrscheinlichkeiten bei jedem Schritt.</translation>
    </message>
    <message>
        <source>For the kl of a GaussianSample, without a target: its mean over the batch.</source>
        <translation>Für das kl von GaussianSample, ohne Ziel: sein Mittelwert über den Batch.</translation>
    </message>
    <message>
        <source>Steps scaled by each weight&apos;s own gradients: a good first choice.</source>
        <translation>Schritte nach den Gradienten jedes Gewichts skaliert: eine gute erste Wahl.</translation>
    </message>
    <message>
        <source>Adam with weight decay that is kept apart from the gradient.</source>
        <translation>Adam mit Weight Decay, der vom Gradienten getrennt bleibt.</translation>
    </message>
    <message>
        <source>Plain gradient descent, with momentum if wanted.</source>
        <translation>Einfacher Gradientenabstieg, auf Wunsch mit Momentum.</translation>
    </message>
    <message>
        <source>Steps scaled by a running mean of squared gradients.</source>
        <translation>Schritte, skaliert mit einem laufenden Mittel der quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Steps that shrink as gradients add up: for rare features.</source>
        <translation>Schritte, die kleiner werden, je mehr Gradienten sich summieren: für seltene Merkmale.</translation>
    </message>
    <message>
        <source>Steps in the units of the weights themselves.</source>
        <translation>Schritte in den Einheiten der Gewichte selbst.</translation>
    </message>
    <message>
        <source>Adam by the largest gradient instead of the mean of squares.</source>
        <translation>Adam nach dem größten Gradienten statt dem Mittel der Quadrate.</translation>
    </message>
    <message>
        <source>Adam with Nesterov momentum.</source>
        <translation>Adam mit Nesterov-Momentum.</translation>
    </message>
    <message>
        <source>Adam that warms up by itself.</source>
        <translation>Adam, das sich selbst aufwärmt.</translation>
    </message>
    <message>
        <source>Adam&apos;s scaling in little memory, for large matrices.</source>
        <translation>Adams Skalierung mit wenig Speicher, für große Matrizen.</translation>
    </message>
    <message>
        <source>Gradient descent that also averages the weights.</source>
        <translation>Gradientenabstieg, der die Gewichte auch mittelt.</translation>
    </message>
    <message>
        <source>Steps by the sign of the gradient alone: for whole data sets as one batch.</source>
        <translation>Schritte allein nach dem Vorzeichen des Gradienten: für ganze Datensätze als ein Batch.</translation>
    </message>
    <message>
        <source>A quasi-Newton method: several looks a step, for small networks and large batches.</source>
        <translation>Ein Quasi-Newton-Verfahren: mehrere Auswertungen je Schritt, für kleine Netze und große Batches.</translation>
    </message>
    <message>
        <source>Momentum made orthogonal: for weights that are matrices.</source>
        <translation>Orthogonal gemachtes Momentum: für Gewichte, die Matrizen sind.</translation>
    </message>
    <message>
        <source>Adam for sparse gradients, such as those of a sparse Embedding.</source>
        <translation>Adam für dünn besetzte Gradienten, etwa die eines sparse Embedding.</translation>
    </message>
    <message>
        <source>Down a half cosine, from the rate to its least.</source>
        <translation>Eine halbe Kosinuskurve hinab, von der Rate bis zu ihrer kleinsten.</translation>
    </message>
    <message>
        <source>Up and then far down again, once over the whole training.</source>
        <translation>Hinauf und dann weit hinab, einmal über das ganze Training.</translation>
    </message>
    <message>
        <source>Multiplied every few epochs.</source>
        <translation>Alle paar Epochen multipliziert.</translation>
    </message>
    <message>
        <source>Multiplied at given epochs.</source>
        <translation>Bei gegebenen Epochen multipliziert.</translation>
    </message>
    <message>
        <source>Multiplied every epoch.</source>
        <translation>In jeder Epoche multipliziert.</translation>
    </message>
    <message>
        <source>Multiplied when the validation loss no longer falls.</source>
        <translation>Multipliziert, wenn der Validierungs-Loss nicht mehr fällt.</translation>
    </message>
    <message>
        <source>A straight line between two shares of the rate: a warm-up.</source>
        <translation>Eine Gerade zwischen zwei Anteilen der Rate: ein Warm-up.</translation>
    </message>
    <message>
        <source>A share of the rate for the first epochs.</source>
        <translation>Ein Anteil der Rate in den ersten Epochen.</translation>
    </message>
    <message>
        <source>Down to zero along a power of what is left.</source>
        <translation>Bis null entlang einer Potenz dessen, was übrig ist.</translation>
    </message>
    <message>
        <source>Down a half cosine again and again.</source>
        <translation>Immer wieder eine halbe Kosinuskurve hinab.</translation>
    </message>
    <message>
        <source>Up and down between two rates, again and again, batch by batch.</source>
        <translation>Auf und ab zwischen zwei Raten, immer wieder, Batch für Batch.</translation>
    </message>
    <message>
        <source>Several schedulers, one after the other.</source>
        <translation>Mehrere Scheduler nacheinander.</translation>
    </message>
    <message>
        <source>Several schedulers at once: their factors are multiplied.</source>
        <translation>Mehrere Scheduler zugleich: ihre Faktoren multiplizieren sich.</translation>
    </message>
    <message>
        <source>The share of samples whose class is right.</source>
        <translation>Der Anteil der Beispiele, deren Klasse stimmt.</translation>
    </message>
    <message>
        <source>The share of samples whose class is among the five likeliest.</source>
        <translation>Der Anteil der Beispiele, deren Klasse unter den fünf wahrscheinlichsten ist.</translation>
    </message>
    <message>
        <source>Of what was taken for a class, the share that is; mean over classes.</source>
        <translation>Von dem, was für eine Klasse gehalten wurde, der Anteil, der es ist; Mittel über die Klassen.</translation>
    </message>
    <message>
        <source>Of what is of a class, the share that was found; mean over classes.</source>
        <translation>Von dem, was zu einer Klasse gehört, der Anteil, der gefunden wurde; Mittel über die Klassen.</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall; mean over classes.</source>
        <translation>Das harmonische Mittel von Precision und Recall; Mittel über die Klassen.</translation>
    </message>
    <message>
        <source>How well scores tell a class from the others; mean over classes.</source>
        <translation>Wie gut Scores eine Klasse von den anderen trennen; Mittel über die Klassen.</translation>
    </message>
    <message>
        <source>How well what was taken for a class covers what is of it: intersection over union; mean over classes.</source>
        <translation>Wie gut das für eine Klasse Gehaltene sie abdeckt: Schnitt durch Vereinigung; Mittel über die Klassen.</translation>
    </message>
    <message>
        <source>How often each class (row) was taken for each other (column).</source>
        <translation>Wie oft jede Klasse (Zeile) für jede andere (Spalte) gehalten wurde.</translation>
    </message>
    <message>
        <source>The mean absolute error, in the units of the data.</source>
        <translation>Der mittlere absolute Fehler, in den Einheiten der Daten.</translation>
    </message>
    <message>
        <source>The mean squared error, in squared units of the data.</source>
        <translation>Der mittlere quadratische Fehler, in quadrierten Einheiten der Daten.</translation>
    </message>
    <message>
        <source>The root of the mean squared error, in the units of the data.</source>
        <translation>Die Wurzel des mittleren quadratischen Fehlers, in den Einheiten der Daten.</translation>
    </message>
    <message>
        <source>The share of the variance that is explained: 1 is perfect, 0 no better than the mean.</source>
        <translation>Der erklärte Anteil der Varianz: 1 ist perfekt, 0 nicht besser als der Mittelwert.</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 in the training part, for each channel or feature.</source>
        <translation>Mittelwert 0 und Standardabweichung 1 im Trainingsteil, je Kanal oder Merkmal.</translation>
    </message>
    <message>
        <source>The training part&apos;s smallest value to low, its largest to high, for each channel or feature.</source>
        <translation>Der kleinste Wert des Trainingsteils wird low, der größte high, je Kanal oder Merkmal.</translation>
    </message>
    <message>
        <source>A class or index becomes one number a class: 1 in its place, 0 elsewhere.</source>
        <translation>Aus einer Klasse oder einem Index wird eine Zahl je Klasse: 1 an ihrer Stelle, sonst 0.</translation>
    </message>
    <message>
        <source>Another height and width for every image (bilinear; a mask takes the nearest pixel).</source>
        <translation>Eine andere Höhe und Breite für jedes Bild (bilinear; eine Maske nimmt das nächste Pixel).</translation>
    </message>
    <message>
        <source>One channel of brightness in place of red, green and blue.</source>
        <translation>Ein Helligkeitskanal statt Rot, Grün und Blau.</translation>
    </message>
    <message>
        <source>Left and right change places in some samples.</source>
        <translation>Links und rechts tauschen in manchen Beispielen die Plätze.</translation>
    </message>
    <message>
        <source>Top and bottom change places in some samples.</source>
        <translation>Oben und unten tauschen in manchen Beispielen die Plätze.</translation>
    </message>
    <message>
        <source>A piece of the padded image, as large as the image: it moves by up to padding pixels.</source>
        <translation>Ein Ausschnitt des gepolsterten Bildes, so groß wie das Bild: es verschiebt sich um bis zu padding Pixel.</translation>
    </message>
    <message>
        <source>A piece of the image, of any size and shape within limits, made as large as the image.</source>
        <translation>Ein Ausschnitt des Bildes, in Größe und Form innerhalb von Grenzen frei, auf Bildgröße gebracht.</translation>
    </message>
    <message>
        <source>Turned about the centre; what comes in at the corners is 0.</source>
        <translation>Um die Mitte gedreht; was an den Ecken hereinkommt, ist 0.</translation>
    </message>
    <message>
        <source>Turned, moved, scaled and sheared at once; what comes in from beyond the edge is 0.</source>
        <translation>Zugleich gedreht, verschoben, skaliert und geschert; was von jenseits des Randes kommt, ist 0.</translation>
    </message>
    <message>
        <source>Other brightness, contrast, saturation and hue. For colours from 0 to 1: put Normalize after it.</source>
        <translation>Andere Helligkeit, Kontrast, Sättigung und Farbton. Für Farben von 0 bis 1: Normalize dahinter setzen.</translation>
    </message>
    <message>
        <source>A random rectangle of the image is painted over.</source>
        <translation>Ein zufälliges Rechteck des Bildes wird übermalt.</translation>
    </message>
    <message>
        <source>Normal noise added to every number.</source>
        <translation>Normalverteiltes Rauschen, zu jeder Zahl addiert.</translation>
    </message>
    <message>
        <source>Each sample blended with another of its batch, and the loss alike (Zhang et al., mixup, ICLR 2018).</source>
        <translation>Jedes Beispiel mit einem anderen seines Batches gemischt, der Loss ebenso (Zhang et al., mixup, ICLR 2018).</translation>
    </message>
    <message>
        <source>A box of another image of the batch pasted in, and the loss by area (Yun et al., CutMix, ICCV 2019).</source>
        <translation>Ein Kasten eines anderen Bildes des Batches eingesetzt, der Loss nach Fläche (Yun et al., CutMix, ICCV 2019).</translation>
    </message>
    <message>
        <source>The rate rises in a straight line to its own.</source>
        <translation>Die Rate steigt geradlinig auf ihren Wert.</translation>
    </message>
    <message>
        <source>The rate is multiplied by the same every step until it has reached its own.</source>
        <translation>Die Rate wird bei jedem Schritt mit demselben Faktor multipliziert, bis sie ihren Wert erreicht.</translation>
    </message>
    <message>
        <source>Shrinks all gradients together where they are longer than a limit: their direction stays.</source>
        <translation>Verkleinert alle Gradienten gemeinsam, wo sie länger sind als eine Grenze: ihre Richtung bleibt.</translation>
    </message>
    <message>
        <source>Cuts every number of a gradient to a range.</source>
        <translation>Schneidet jede Zahl eines Gradienten auf einen Bereich.</translation>
    </message>
    <message>
        <source>Weights that follow those in training slowly: an exponential moving average over the steps.</source>
        <translation>Gewichte, die denen im Training langsam folgen: ein exponentiell gleitendes Mittel über die Schritte.</translation>
    </message>
    <message>
        <source>The plain mean of the weights after each of the last epochs: stochastic weight averaging.</source>
        <translation>Das einfache Mittel der Gewichte nach jeder der letzten Epochen: Stochastic Weight Averaging.</translation>
    </message>
    <message>
        <source>Adds the squares of the weights to the loss: large ones are pulled down most.</source>
        <translation>Addiert die Quadrate der Gewichte zum Loss: große werden am stärksten herabgezogen.</translation>
    </message>
    <message>
        <source>Adds the magnitudes of the weights to the loss: many end at zero.</source>
        <translation>Addiert die Beträge der Gewichte zum Loss: viele enden bei null.</translation>
    </message>
    <message>
        <source>Adds both, magnitudes and squares, to the loss (Zou and Hastie, 2005).</source>
        <translation>Addiert beides, Beträge und Quadrate, zum Loss (Zou und Hastie, 2005).</translation>
    </message>
    <message>
        <source>Ends when a measure has not become better for some epochs.</source>
        <translation>Endet, wenn ein Maß einige Epochen lang nicht besser geworden ist.</translation>
    </message>
    <message>
        <source>How often all training rows are seen.</source>
        <translation>Wie oft alle Trainingszeilen gesehen werden.</translation>
    </message>
    <message>
        <source>Samples that make one batch.</source>
        <translation>Beispiele, die einen Batch bilden.</translation>
    </message>
    <message>
        <source>Batches whose gradients make one step.</source>
        <translation>Batches, deren Gradienten einen Schritt ergeben.</translation>
    </message>
    <message>
        <source>First weights, order of the rows, dropout and augmentation: the same seed, the same run.</source>
        <translation>Erste Gewichte, Reihenfolge der Zeilen, Dropout und Augmentierung: derselbe Seed, derselbe Lauf.</translation>
    </message>
    <message>
        <source>Weight decay pulls biases and the weights of norms too.</source>
        <translation>Weight Decay zieht auch an Biases und den Gewichten der Normierungen.</translation>
    </message>
    <message>
        <source>The network ends with the weights of its best epoch, and not with the last.</source>
        <translation>Am Ende hat das Netz die Gewichte seiner besten Epoche, nicht der letzten.</translation>
    </message>
    <message>
        <source>Numbers that the layers compute with; automatic measures what is faster. Weights stay float32.</source>
        <translation>Zahlen, mit denen die Schichten rechnen; automatisch misst, was schneller ist. Gewichte bleiben float32.</translation>
    </message>
    <message>
        <source>How images lie in memory; automatic measures what is faster.</source>
        <translation>Wie Bilder im Speicher liegen; automatisch misst, was schneller ist.</translation>
    </message>
    <message>
        <source>CPU threads of one training process; empty measures how many are fastest.</source>
        <translation>CPU-Threads eines Trainingsprozesses; leer misst, wie viele am schnellsten sind.</translation>
    </message>
    <message>
        <source>Compile the network with torch.compile: a slow start, then faster steps for some networks.</source>
        <translation>Das Netz mit torch.compile übersetzen: ein langsamer Start, dann bei manchen Netzen schnellere Schritte.</translation>
    </message>
    <message>
        <source>Also write TensorBoard&apos;s event files into the run.</source>
        <translation>Auch die Ereignisdateien von TensorBoard in den Lauf schreiben.</translation>
    </message>
    <message>
        <source>Processes that train: 0 is the program, 1 one beside it that may crash alone, more share batches.</source>
        <translation>Prozesse, die trainieren: 0 ist das Programm, 1 einer daneben, der allein abstürzen darf, mehr teilen sich Batches.</translation>
    </message>
    <message>
        <source>Epochs between two checkpoints, at most.</source>
        <translation>Epochen zwischen zwei Checkpoints, höchstens.</translation>
    </message>
    <message>
        <source>Minutes between two checkpoints, at most.</source>
        <translation>Minuten zwischen zwei Checkpoints, höchstens.</translation>
    </message>
    <message>
        <source>The field of the data that enters here.</source>
        <translation>Das Feld der Daten, das hier hereinkommt.</translation>
    </message>
    <message>
        <source>Shape of one sample, without the batch, where there is no data.</source>
        <translation>Form eines Beispiels, ohne den Batch, wo es keine Daten gibt.</translation>
    </message>
    <message>
        <source>Element type, where there is no data.</source>
        <translation>Elementtyp, wo es keine Daten gibt.</translation>
    </message>
    <message>
        <source>The field of the data to be predicted; none where the loss needs none.</source>
        <translation>Das Feld der Daten, das vorhergesagt werden soll; keines, wo der Loss keines braucht.</translation>
    </message>
    <message>
        <source>How far the result is from the target.</source>
        <translation>Wie weit das Ergebnis vom Ziel entfernt ist.</translation>
    </message>
    <message>
        <source>Its share in the total loss.</source>
        <translation>Sein Anteil am gesamten Loss.</translation>
    </message>
    <message>
        <source>What is measured beside the loss; empty chooses.</source>
        <translation>Was neben dem Loss gemessen wird; leer wählt selbst.</translation>
    </message>
    <message>
        <source>Parameters of the loss.</source>
        <translation>Parameter des Loss.</translation>
    </message>
    <message>
        <source>The block of this project that it shows.</source>
        <translation>Der Block dieses Projekts, den er zeigt.</translation>
    </message>
    <message>
        <source>How many copies follow one another, each with weights of its own.</source>
        <translation>Wie viele Kopien aufeinander folgen, jede mit eigenen Gewichten.</translation>
    </message>
    <message>
        <source>The id of another node of this block whose weights it uses too; empty for its own.</source>
        <translation>Die Kennung eines anderen Knotens dieses Blocks, dessen Gewichte mitbenutzt werden; leer für eigene.</translation>
    </message>
    <message>
        <source>Number of units: the size of what comes out.</source>
        <translation>Zahl der Neuronen: die Größe dessen, was herauskommt.</translation>
    </message>
    <message>
        <source>Whether a learned offset is added.</source>
        <translation>Ob ein gelernter Bias addiert wird.</translation>
    </message>
    <message>
        <source>Number of filters: the channels of what comes out.</source>
        <translation>Zahl der Filter: die Kanäle dessen, was herauskommt.</translation>
    </message>
    <message>
        <source>Size of each filter.</source>
        <translation>Größe jedes Filters.</translation>
    </message>
    <message>
        <source>Step between two places of the filter.</source>
        <translation>Schritt zwischen zwei Stellen des Filters.</translation>
    </message>
    <message>
        <source>Points added on each side: a number, or “same” to keep the size.</source>
        <translation>Punkte, die an jeder Seite angefügt werden: eine Zahl, oder „same“ für gleiche Größe.</translation>
    </message>
    <message>
        <source>Spacing between the points of a filter.</source>
        <translation>Abstand zwischen den Punkten eines Filters.</translation>
    </message>
    <message>
        <source>Number of groups of channels that do not see each other.</source>
        <translation>Zahl der Gruppen von Kanälen, die einander nicht sehen.</translation>
    </message>
    <message>
        <source>Whether a learned offset is added to each filter.</source>
        <translation>Ob zu jedem Filter ein gelernter Bias addiert wird.</translation>
    </message>
    <message>
        <source>What the added points hold.</source>
        <translation>Was die angefügten Punkte enthalten.</translation>
    </message>
    <message>
        <source>Points cut off on each side of the result.</source>
        <translation>Punkte, die an jeder Seite des Ergebnisses abgeschnitten werden.</translation>
    </message>
    <message>
        <source>Points added at one end of the result.</source>
        <translation>Punkte, die an einem Ende des Ergebnisses angefügt werden.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Größe des Fensters.</translation>
    </message>
    <message>
        <source>Step between two windows; empty for the window&apos;s size.</source>
        <translation>Schritt zwischen zwei Fenstern; leer für die Größe des Fensters.</translation>
    </message>
    <message>
        <source>Points added on each side, half a window at most.</source>
        <translation>Punkte, die an jeder Seite angefügt werden, höchstens ein halbes Fenster.</translation>
    </message>
    <message>
        <source>Spacing between the points of a window.</source>
        <translation>Abstand zwischen den Punkten eines Fensters.</translation>
    </message>
    <message>
        <source>Whether a window that is partly outside at the end still counts.</source>
        <translation>Ob ein Fenster zählt, das am Ende teilweise übersteht.</translation>
    </message>
    <message>
        <source>Whether added points count in the mean.</source>
        <translation>Ob angefügte Punkte im Mittelwert zählen.</translation>
    </message>
    <message>
        <source>Divide by this and not by the size of the window.</source>
        <translation>Hierdurch teilen statt durch die Größe des Fensters.</translation>
    </message>
    <message>
        <source>Size of what comes out.</source>
        <translation>Größe dessen, was herauskommt.</translation>
    </message>
    <message>
        <source>The power p: 1 gives the sum, a large one nears the maximum.</source>
        <translation>Die Potenz p: 1 ergibt die Summe, eine große nähert sich dem Maximum.</translation>
    </message>
    <message>
        <source>Size of what comes out as a part of what arrives.</source>
        <translation>Größe dessen, was herauskommt, als Teil des Ankommenden.</translation>
    </message>
    <message>
        <source>Slope for negative values.</source>
        <translation>Steigung für negative Werte.</translation>
    </message>
    <message>
        <source>1 for one slope, or the channels that arrive, one each.</source>
        <translation>1 für eine Steigung, oder die ankommenden Kanäle, je eine.</translation>
    </message>
    <message>
        <source>The slope learning starts from.</source>
        <translation>Die Steigung, bei der das Lernen beginnt.</translation>
    </message>
    <message>
        <source>Smallest slope.</source>
        <translation>Kleinste Steigung.</translation>
    </message>
    <message>
        <source>Largest slope.</source>
        <translation>Größte Steigung.</translation>
    </message>
    <message>
        <source>How far negative values go down.</source>
        <translation>Wie weit negative Werte hinabreichen.</translation>
    </message>
    <message>
        <source>“tanh” for the faster approximation.</source>
        <translation>„tanh“ für die schnellere Näherung.</translation>
    </message>
    <message>
        <source>Lower limit.</source>
        <translation>Untere Grenze.</translation>
    </message>
    <message>
        <source>Upper limit.</source>
        <translation>Obere Grenze.</translation>
    </message>
    <message>
        <source>How far from zero counts as close.</source>
        <translation>Wie weit von null als nahe gilt.</translation>
    </message>
    <message>
        <source>How far values are pulled.</source>
        <translation>Wie weit Werte gezogen werden.</translation>
    </message>
    <message>
        <source>How sharp the corner is.</source>
        <translation>Wie scharf die Ecke ist.</translation>
    </message>
    <message>
        <source>Where βx is above this, x is returned as it is.</source>
        <translation>Wo βx darüber liegt, kommt x unverändert zurück.</translation>
    </message>
    <message>
        <source>Values must be above this to pass.</source>
        <translation>Werte müssen darüber liegen, um durchzukommen.</translation>
    </message>
    <message>
        <source>What takes the place of the others.</source>
        <translation>Was an die Stelle der anderen tritt.</translation>
    </message>
    <message>
        <source>The dimension that is cut in halves; 0 is the batch, -1 the last.</source>
        <translation>Die Dimension, die halbiert wird; 0 ist der Batch, -1 die letzte.</translation>
    </message>
    <message>
        <source>The dimension that is shared out; 0 is the batch, -1 the last.</source>
        <translation>Die Dimension, die aufgeteilt wird; 0 ist der Batch, -1 die letzte.</translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation>Wird zur Varianz addiert, damit nichts durch null geteilt wird.</translation>
    </message>
    <message>
        <source>Share of the newest batch in the running mean and variance; empty for the mean of all.</source>
        <translation>Anteil des neuesten Batches an laufendem Mittelwert und Varianz; leer für das Mittel über alle.</translation>
    </message>
    <message>
        <source>Whether a scale and an offset are learned.</source>
        <translation>Ob eine Skala und ein Bias gelernt werden.</translation>
    </message>
    <message>
        <source>Whether a running mean and variance are kept for use after training.</source>
        <translation>Ob laufender Mittelwert und Varianz für die Zeit nach dem Training behalten werden.</translation>
    </message>
    <message>
        <source>Whether the learned offset is there, where a scale is learned.</source>
        <translation>Ob es den gelernten Bias gibt, wo eine Skala gelernt wird.</translation>
    </message>
    <message>
        <source>Share of the newest batch in the running mean and variance.</source>
        <translation>Anteil des neuesten Batches an laufendem Mittelwert und Varianz.</translation>
    </message>
    <message>
        <source>Sizes of the last dimensions, which are normalised together; empty for the last one.</source>
        <translation>Größen der letzten Dimensionen, die zusammen normiert werden; leer für die letzte.</translation>
    </message>
    <message>
        <source>Number of groups; it divides the channels.</source>
        <translation>Zahl der Gruppen; sie teilt die Kanäle.</translation>
    </message>
    <message>
        <source>Added to the mean square; empty for the smallest step of the element type.</source>
        <translation>Wird zum mittleren Quadrat addiert; leer für den kleinsten Schritt des Elementtyps.</translation>
    </message>
    <message>
        <source>Whether a scale is learned.</source>
        <translation>Ob eine Skala gelernt wird.</translation>
    </message>
    <message>
        <source>Number of channels around a value that count, n.</source>
        <translation>Zahl der Kanäle um einen Wert, die zählen, n.</translation>
    </message>
    <message>
        <source>Weight of the neighbours, α.</source>
        <translation>Gewicht der Nachbarn, α.</translation>
    </message>
    <message>
        <source>Power, β.</source>
        <translation>Potenz, β.</translation>
    </message>
    <message>
        <source>What is added before the power is taken.</source>
        <translation>Was vor dem Potenzieren addiert wird.</translation>
    </message>
    <message>
        <source>Probability that a value is dropped.</source>
        <translation>Wahrscheinlichkeit, dass ein Wert wegfällt.</translation>
    </message>
    <message>
        <source>Number of tokens there are: indices run from 0 to one less.</source>
        <translation>Zahl der Token, die es gibt: Indizes reichen von 0 bis eins weniger.</translation>
    </message>
    <message>
        <source>Size of the vector that stands for a token.</source>
        <translation>Größe des Vektors, der für ein Token steht.</translation>
    </message>
    <message>
        <source>The token that fills short samples up: its vector starts at zero, and does not learn.</source>
        <translation>Das Token, das kurze Beispiele auffüllt: sein Vektor beginnt bei null und lernt nicht.</translation>
    </message>
    <message>
        <source>Longest that a vector may be; longer ones are shortened when they are read.</source>
        <translation>Höchste Länge eines Vektors; längere werden beim Lesen gekürzt.</translation>
    </message>
    <message>
        <source>The p of the norm that max_norm is about.</source>
        <translation>Das p der Norm, auf die sich max_norm bezieht.</translation>
    </message>
    <message>
        <source>Whether a token learns less the more often it is in a batch.</source>
        <translation>Ob ein Token weniger lernt, je öfter es in einem Batch ist.</translation>
    </message>
    <message>
        <source>Gradients of the rows that came up alone: for SparseAdam, plain SGD and Adagrad.</source>
        <translation>Gradienten nur der Zeilen, die vorkamen: für SparseAdam, einfaches SGD und Adagrad.</translation>
    </message>
    <message>
        <source>What is made of the vectors of a sample.</source>
        <translation>Was aus den Vektoren eines Beispiels gemacht wird.</translation>
    </message>
    <message>
        <source>The token that fills short samples up, and is left out.</source>
        <translation>Das Token, das kurze Beispiele auffüllt und ausgelassen wird.</translation>
    </message>
    <message>
        <source>Number of units: the size of the state, and of what comes out.</source>
        <translation>Zahl der Neuronen: die Größe des Zustands und dessen, was herauskommt.</translation>
    </message>
    <message>
        <source>Layers stacked: each reads what the one below gives.</source>
        <translation>Gestapelte Schichten: jede liest, was die darunter gibt.</translation>
    </message>
    <message>
        <source>What bends the state: tanh keeps it small, relu does not.</source>
        <translation>Was den Zustand biegt: tanh hält ihn klein, relu nicht.</translation>
    </message>
    <message>
        <source>Whether learned offsets are added: two for each gate, as torch has them.</source>
        <translation>Ob gelernte Biases addiert werden: zwei je Tor, wie torch sie hat.</translation>
    </message>
    <message>
        <source>Probability that a value between two stacked layers is dropped while training.</source>
        <translation>Wahrscheinlichkeit, dass im Training ein Wert zwischen zwei gestapelten Schichten wegfällt.</translation>
    </message>
    <message>
        <source>Whether the sequence is read backwards as well, by units of their own.</source>
        <translation>Ob die Sequenz auch rückwärts gelesen wird, von eigenen Neuronen.</translation>
    </message>
    <message>
        <source>Size that what comes out is projected to; 0 for no projection.</source>
        <translation>Größe, auf die projiziert wird, was herauskommt; 0 für keine Projektion.</translation>
    </message>
    <message>
        <source>The longest sequence it is made for; empty for the length that arrives.</source>
        <translation>Die längste Sequenz, für die es gemacht ist; leer für die ankommende Länge.</translation>
    </message>
    <message>
        <source>Waves of falling frequency (Vaswani et al. 2017), or a weight for every place.</source>
        <translation>Wellen fallender Frequenz (Vaswani et al. 2017), oder ein Gewicht je Stelle.</translation>
    </message>
    <message>
        <source>Probability that a value of the sum is dropped.</source>
        <translation>Wahrscheinlichkeit, dass ein Wert der Summe wegfällt.</translation>
    </message>
    <message>
        <source>The token that fills short samples up.</source>
        <translation>Das Token, das kurze Beispiele auffüllt.</translation>
    </message>
    <message>
        <source>Number of heads, which look for different things; it divides the size.</source>
        <translation>Zahl der Köpfe, die nach Verschiedenem suchen; sie teilt die Größe.</translation>
    </message>
    <message>
        <source>Probability that a weight of a value is dropped while training.</source>
        <translation>Wahrscheinlichkeit, dass im Training das Gewicht eines Werts wegfällt.</translation>
    </message>
    <message>
        <source>Whether learned offsets are added to queries, keys, values and the result.</source>
        <translation>Ob zu Anfragen, Schlüsseln, Werten und Ergebnis gelernte Biases addiert werden.</translation>
    </message>
    <message>
        <source>Whether a learned key and value are added to those that arrive.</source>
        <translation>Ob zu den ankommenden ein gelernter Schlüssel und Wert hinzukommen.</translation>
    </message>
    <message>
        <source>Whether a key and value of zeros are added to those that arrive.</source>
        <translation>Ob zu den ankommenden ein Schlüssel und ein Wert aus Nullen hinzukommen.</translation>
    </message>
    <message>
        <source>Whether a place looks at itself and what came before alone.</source>
        <translation>Ob eine Stelle nur sich selbst und Früheres ansieht.</translation>
    </message>
    <message>
        <source>Whether weights is the mean over the heads, not one matrix for each.</source>
        <translation>Ob weights das Mittel über die Köpfe ist und nicht je eine Matrix.</translation>
    </message>
    <message>
        <source>Number of units between the two Linear layers at the end.</source>
        <translation>Zahl der Neuronen zwischen den beiden Linear-Schichten am Ende.</translation>
    </message>
    <message>
        <source>Probability that a value is dropped while training.</source>
        <translation>Wahrscheinlichkeit, dass im Training ein Wert wegfällt.</translation>
    </message>
    <message>
        <source>What bends the values between the two Linear layers.</source>
        <translation>Was die Werte zwischen den beiden Linear-Schichten biegt.</translation>
    </message>
    <message>
        <source>Added to the variance in LayerNorm, so that nothing is divided by zero.</source>
        <translation>Wird in LayerNorm zur Varianz addiert, damit nichts durch null geteilt wird.</translation>
    </message>
    <message>
        <source>Whether LayerNorm comes before each part and not after it: deep stacks learn better so.</source>
        <translation>Ob LayerNorm vor jedem Teil kommt und nicht danach: so lernen tiefe Stapel besser.</translation>
    </message>
    <message>
        <source>Whether Linear and LayerNorm have a learned offset.</source>
        <translation>Ob Linear und LayerNorm einen gelernten Bias haben.</translation>
    </message>
    <message>
        <source>Whether a place looks at itself and what came before alone; torch&apos;s own has no such mask unless it is given.</source>
        <translation>Ob eine Stelle nur sich selbst und Früheres ansieht; die Schicht von torch hat keine solche Maske, wenn man sie ihr nicht gibt.</translation>
    </message>
    <message>
        <source>First dimension that is laid out; 0 is the batch.</source>
        <translation>Erste Dimension, die ausgelegt wird; 0 ist der Batch.</translation>
    </message>
    <message>
        <source>Last dimension that is laid out; -1 is the last there is.</source>
        <translation>Letzte Dimension, die ausgelegt wird; -1 ist die letzte, die es gibt.</translation>
    </message>
    <message>
        <source>The dimension that is folded; 0 is the batch.</source>
        <translation>Die Dimension, die gefaltet wird; 0 ist der Batch.</translation>
    </message>
    <message>
        <source>The sizes it becomes; one may be -1, and is inferred.</source>
        <translation>Die Größen, zu denen sie wird; eine darf -1 sein und ergibt sich.</translation>
    </message>
    <message>
        <source>The shape: -1 for the batch, then the sizes; one of them may be -1, and is inferred.</source>
        <translation>Die Form: -1 für den Batch, dann die Größen; eine davon darf -1 sein und ergibt sich.</translation>
    </message>
    <message>
        <source>The old dimensions in their new order; 0, the batch, comes first.</source>
        <translation>Die alten Dimensionen in ihrer neuen Reihenfolge; 0, der Batch, kommt zuerst.</translation>
    </message>
    <message>
        <source>The dimension, or several; one that is not of size 1 stays.</source>
        <translation>Die Dimension, oder mehrere; eine, die nicht Größe 1 hat, bleibt.</translation>
    </message>
    <message>
        <source>Where the new dimension is to stand; 0 is the batch.</source>
        <translation>Wo die neue Dimension stehen soll; 0 ist der Batch.</translation>
    </message>
    <message>
        <source>How many times: the size of the new dimension.</source>
        <translation>Wie oft: die Größe der neuen Dimension.</translation>
    </message>
    <message>
        <source>The dimension; 0 is the batch.</source>
        <translation>Die Dimension; 0 ist der Batch.</translation>
    </message>
    <message>
        <source>First place that is kept; negative ones count from the end.</source>
        <translation>Erste Stelle, die bleibt; negative zählen vom Ende.</translation>
    </message>
    <message>
        <source>First place after it that is not; empty for the end.</source>
        <translation>Erste Stelle danach, die nicht bleibt; leer für das Ende.</translation>
    </message>
    <message>
        <source>Step from one kept place to the next.</source>
        <translation>Schritt von einer bleibenden Stelle zur nächsten.</translation>
    </message>
    <message>
        <source>The dimension, or several; 0 is the batch, -1 the last.</source>
        <translation>Die Dimension, oder mehrere; 0 ist der Batch, -1 die letzte.</translation>
    </message>
    <message>
        <source>Whether the dimension stays, with size 1.</source>
        <translation>Ob die Dimension bleibt, mit Größe 1.</translation>
    </message>
    <message>
        <source>The dimension; 0 is the batch, -1 the last.</source>
        <translation>Die Dimension; 0 ist der Batch, -1 die letzte.</translation>
    </message>
    <message>
        <source>Size of what comes out; either this or scale_factor.</source>
        <translation>Größe dessen, was herauskommt; entweder dies oder scale_factor.</translation>
    </message>
    <message>
        <source>How many times larger; either this or size.</source>
        <translation>Wievielmal größer; entweder dies oder size.</translation>
    </message>
    <message>
        <source>How the points between are found.</source>
        <translation>Wie die Punkte dazwischen gefunden werden.</translation>
    </message>
    <message>
        <source>Whether the corner points stay in the corners; not for the nearest modes.</source>
        <translation>Ob die Eckpunkte in den Ecken bleiben; nicht bei den nearest-Modi.</translation>
    </message>
    <message>
        <source>Whether the scale is worked out again from the rounded size.</source>
        <translation>Ob die Skala aus der gerundeten Größe neu berechnet wird.</translation>
    </message>
    <message>
        <source>How many times larger: its square divides the channels.</source>
        <translation>Wievielmal größer: das Quadrat davon teilt die Kanäle.</translation>
    </message>
    <message>
        <source>How many times smaller: it divides height and width.</source>
        <translation>Wievielmal kleiner: es teilt Höhe und Breite.</translation>
    </message>
    <message>
        <source>Size of a patch.</source>
        <translation>Größe eines Patches.</translation>
    </message>
    <message>
        <source>Spacing between the points of a patch.</source>
        <translation>Abstand zwischen den Punkten eines Patches.</translation>
    </message>
    <message>
        <source>Points of zero on each side of the image.</source>
        <translation>Nullpunkte an jeder Seite des Bildes.</translation>
    </message>
    <message>
        <source>Step between two patches.</source>
        <translation>Schritt zwischen zwei Patches.</translation>
    </message>
    <message>
        <source>Height and width of the image that comes out.</source>
        <translation>Höhe und Breite des Bildes, das herauskommt.</translation>
    </message>
    <message>
        <source>The dimension that grows; 0 is the batch, -1 the last.</source>
        <translation>Die Dimension, die wächst; 0 ist der Batch, -1 die letzte.</translation>
    </message>
    <message>
        <source>The dimension that is compared; 0 is the batch.</source>
        <translation>Die Dimension, die verglichen wird; 0 ist der Batch.</translation>
    </message>
    <message>
        <source>A small number that keeps what is divided or derived away from zero.</source>
        <translation>Eine kleine Zahl, die fernhält von null, was geteilt oder abgeleitet wird.</translation>
    </message>
    <message>
        <source>The p of the norm: 2 for the length of a line, 1 for the sum of sizes.</source>
        <translation>Das p der Norm: 2 für die Länge einer Strecke, 1 für die Summe der Beträge.</translation>
    </message>
    <message>
        <source>Whether the last dimension stays, with size 1.</source>
        <translation>Ob die letzte Dimension bleibt, mit Größe 1.</translation>
    </message>
    <message>
        <source>Its shape: 1 for the batch, then the sizes.</source>
        <translation>Seine Form: 1 für den Batch, dann die Größen.</translation>
    </message>
    <message>
        <source>What learning starts from.</source>
        <translation>Womit das Lernen beginnt.</translation>
    </message>
    <message>
        <source>Standard deviation of the start, where it is normal.</source>
        <translation>Standardabweichung des Anfangs, wo er normalverteilt ist.</translation>
    </message>
    <message>
        <source>Standard deviation of what is added.</source>
        <translation>Standardabweichung dessen, was addiert wird.</translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right.</source>
        <translation>Angefügte Punkte: eine Zahl für alle Seiten, oder links, rechts.</translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right, top, bottom.</source>
        <translation>Angefügte Punkte: eine Zahl für alle Seiten, oder links, rechts, oben, unten.</translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right, top, bottom, front, back.</source>
        <translation>Angefügte Punkte: eine Zahl für alle Seiten, oder links, rechts, oben, unten, vorn, hinten.</translation>
    </message>
    <message>
        <source>The value of the points added.</source>
        <translation>Der Wert der angefügten Punkte.</translation>
    </message>
    <message>
        <source>Like and unlike partners that each digit gets</source>
        <translation>Gleiche und ungleiche Partner, die jede Ziffer bekommt</translation>
    </message>
    <message>
        <source>The order of the digits: the same seed gives the same pairs</source>
        <translation>Die Reihenfolge der Ziffern: derselbe Seed ergibt dieselben Paare</translation>
    </message>
    <message>
        <source>How many pictures</source>
        <translation>Wie viele Bilder</translation>
    </message>
    <message>
        <source>Height and width in pixels</source>
        <translation>Höhe und Breite in Pixeln</translation>
    </message>
    <message>
        <source>How many shapes a picture has at most</source>
        <translation>Wie viele Formen ein Bild höchstens hat</translation>
    </message>
    <message>
        <source>Standard deviation added to each pixel</source>
        <translation>Standardabweichung, zu jedem Pixel addiert</translation>
    </message>
    <message>
        <source>Which pictures: the same seed gives the same pictures</source>
        <translation>Welche Bilder: derselbe Seed ergibt dieselben Bilder</translation>
    </message>
    <message>
        <source>Folder with train-images-idx3-ubyte, train-labels-idx1-ubyte and the two t10k files, plain or .gz; else what was downloaded</source>
        <translation>Ordner mit train-images-idx3-ubyte, train-labels-idx1-ubyte und den beiden t10k-Dateien, so oder als .gz; sonst das Heruntergeladene</translation>
    </message>
    <message>
        <source>Folder with data_batch_1.bin to data_batch_5.bin and test_batch.bin; else what was downloaded</source>
        <translation>Ordner mit data_batch_1.bin bis data_batch_5.bin und test_batch.bin; sonst das Heruntergeladene</translation>
    </message>
    <message>
        <source>How many points</source>
        <translation>Wie viele Punkte</translation>
    </message>
    <message>
        <source>Standard deviation added to each coordinate</source>
        <translation>Standardabweichung, zu jeder Koordinate addiert</translation>
    </message>
    <message>
        <source>Which points: the same seed gives the same points</source>
        <translation>Welche Punkte: derselbe Seed ergibt dieselben Punkte</translation>
    </message>
    <message>
        <source>Radius of the inner circle; the outer is 1</source>
        <translation>Radius des inneren Kreises; der äußere ist 1</translation>
    </message>
    <message>
        <source>How many classes</source>
        <translation>Wie viele Klassen</translation>
    </message>
    <message>
        <source>How often each arm winds round the middle</source>
        <translation>Wie oft sich jeder Arm um die Mitte windet</translation>
    </message>
    <message>
        <source>Standard deviation of each blob</source>
        <translation>Standardabweichung jeder Wolke</translation>
    </message>
    <message>
        <source>What a text is cut into: words and marks, or single characters</source>
        <translation>Worin ein Text zerlegt wird: Wörter und Zeichen, oder einzelne Buchstaben</translation>
    </message>
    <message>
        <source>Most different indices: 0 for padding, 1 for unknown, then the most frequent of the training part</source>
        <translation>Höchstzahl verschiedener Indizes: 0 zum Auffüllen, 1 für Unbekanntes, dann die häufigsten des Trainingsteils</translation>
    </message>
    <message>
        <source>How many tokens a text is brought to</source>
        <translation>Auf wie viele Token ein Text gebracht wird</translation>
    </message>
    <message>
        <source>Where a short text is filled; at the front, its last word is the last step</source>
        <translation>Wo ein kurzer Text aufgefüllt wird; vorn, dann ist sein letztes Wort der letzte Schritt</translation>
    </message>
    <message>
        <source>Which end of a long text is cut off</source>
        <translation>Welches Ende eines langen Textes abgeschnitten wird</translation>
    </message>
    <message>
        <source>Whether The and the are one word</source>
        <translation>Ob The und the ein Wort sind</translation>
    </message>
    <message>
        <source>How many steps the network sees</source>
        <translation>Wie viele Schritte das Netz sieht</translation>
    </message>
    <message>
        <source>How many steps after them it predicts</source>
        <translation>Wie viele Schritte danach es vorhersagt</translation>
    </message>
    <message>
        <source>Steps from one window to the next</source>
        <translation>Schritte von einem Fenster zum nächsten</translation>
    </message>
    <message>
        <source>The folder that holds a folder a class, relative to the project</source>
        <translation>Der Ordner mit einem Ordner je Klasse, vom Projekt aus</translation>
    </message>
    <message>
        <source>Height and width to scale to; else all pictures must have the same</source>
        <translation>Höhe und Breite, auf die skaliert wird; sonst müssen alle Bilder dieselbe haben</translation>
    </message>
    <message>
        <source>1 for grey, 3 for colour</source>
        <translation>1 für Grau, 3 für Farbe</translation>
    </message>
    <message>
        <source>Where pixels stay once they are decoded: memory, disk or none; auto goes by their size</source>
        <translation>Wo Pixel nach dem Dekodieren bleiben: Speicher, Platte oder nirgends; auto richtet sich nach der Größe</translation>
    </message>
    <message>
        <source>The folder that holds &apos;images&apos; and &apos;masks&apos;, relative to the project</source>
        <translation>Der Ordner mit „images“ und „masks“, vom Projekt aus</translation>
    </message>
    <message>
        <source>Names of the classes; else their indices</source>
        <translation>Namen der Klassen; sonst ihre Indizes</translation>
    </message>
    <message>
        <source>The index of each class; else 0, 1, … where classes are named, or what is found in the masks</source>
        <translation>Der Index jeder Klasse; sonst 0, 1, … wo Klassen benannt sind, oder was in den Masken steht</translation>
    </message>
    <message>
        <source>An index whose pixels count for nothing, often 255</source>
        <translation>Ein Index, dessen Pixel nicht zählen, oft 255</translation>
    </message>
    <message>
        <source>The file, relative to the project</source>
        <translation>Die Datei, vom Projekt aus</translation>
    </message>
    <message>
        <source>Columns to predict</source>
        <translation>Spalten zum Vorhersagen</translation>
    </message>
    <message>
        <source>Columns to learn from; else all but targets</source>
        <translation>Spalten zum Lernen; sonst alle außer den Zielen</translation>
    </message>
    <message>
        <source>Targets that are classes; else texts, and whole numbers of at most 20 different values</source>
        <translation>Ziele, die Klassen sind; sonst Texte, und ganze Zahlen mit höchstens 20 verschiedenen Werten</translation>
    </message>
    <message>
        <source>What stands between two cells</source>
        <translation>Was zwischen zwei Zellen steht</translation>
    </message>
    <message>
        <source>What stands before the fraction of a number: 0.5 or 0,5</source>
        <translation>Was vor dem Bruchteil einer Zahl steht: 0.5 oder 0,5</translation>
    </message>
    <message>
        <source>What to do with rows that lack a value</source>
        <translation>Was mit Zeilen geschieht, denen ein Wert fehlt</translation>
    </message>
    <message>
        <source>The column of the pictures&apos; files, from the table&apos;s folder</source>
        <translation>Die Spalte der Bilddateien, vom Ordner der Tabelle aus</translation>
    </message>
    <message>
        <source>The column of the texts</source>
        <translation>Die Spalte der Texte</translation>
    </message>
    <message>
        <source>Columns to predict, all of them numbers</source>
        <translation>Spalten zum Vorhersagen, alle aus Zahlen</translation>
    </message>
    <message>
        <source>Columns to see; else those to predict</source>
        <translation>Spalten zum Ansehen; sonst die zum Vorhersagen</translation>
    </message>
    <message>
        <source>What to do where a value is missing; the last value is the one before it in time</source>
        <translation>Was geschieht, wo ein Wert fehlt; der letzte Wert ist der zeitlich davor</translation>
    </message>
    <message>
        <source>Steps that every series is brought to; else the longest one&apos;s</source>
        <translation>Schritte, auf die jede Reihe gebracht wird; sonst die der längsten</translation>
    </message>
    <message>
        <source>Where a short series is filled with zeros</source>
        <translation>Wo eine kurze Reihe mit Nullen aufgefüllt wird</translation>
    </message>
    <message>
        <source>Which end of a long one is cut off</source>
        <translation>Welches Ende einer langen abgeschnitten wird</translation>
    </message>
    <message>
        <source>What to do where a value is missing (&apos;?&apos;); a line between its neighbours fills it</source>
        <translation>Was geschieht, wo ein Wert fehlt (&apos;?&apos;); eine Gerade zwischen den Nachbarn füllt ihn</translation>
    </message>
    <message>
        <source>Arrays that are classes; else texts, and single whole numbers from 0 to 999</source>
        <translation>Arrays, die Klassen sind; sonst Texte, und einzelne ganze Zahlen von 0 bis 999</translation>
    </message>
    <message>
        <source>Arrays that are images, pixels from 0 to 1, beside those of bytes; else floats that look so</source>
        <translation>Arrays, die Bilder sind, Pixel von 0 bis 1, neben denen aus Bytes; sonst Gleitkommazahlen, die danach aussehen</translation>
    </message>
    <message>
        <source>Weight of each class; balanced makes them from the training data, the rarer the heavier.</source>
        <translation>Gewicht jeder Klasse; balanced macht sie aus den Trainingsdaten, je seltener, desto schwerer.</translation>
    </message>
    <message>
        <source>A class that does not count; the default is none.</source>
        <translation>Eine Klasse, die nicht zählt; vorgegeben ist keine.</translation>
    </message>
    <message>
        <source>How much is spread over the other classes.</source>
        <translation>Wie viel auf die anderen Klassen verteilt wird.</translation>
    </message>
    <message>
        <source>Weight of each class.</source>
        <translation>Gewicht jeder Klasse.</translation>
    </message>
    <message>
        <source>Weight of what is to be found; balanced makes yes and no weigh the same in the training data.</source>
        <translation>Gewicht dessen, was gefunden werden soll; balanced lässt Ja und Nein in den Trainingsdaten gleich viel wiegen.</translation>
    </message>
    <message>
        <source>Where it turns from squared to absolute.</source>
        <translation>Wo es von quadratisch zu absolut wechselt.</translation>
    </message>
    <message>
        <source>Whether the target holds logarithms of probabilities too.</source>
        <translation>Ob auch das Ziel Logarithmen von Wahrscheinlichkeiten enthält.</translation>
    </message>
    <message>
        <source>Whether the output is the logarithm of the expected count, or that count.</source>
        <translation>Ob die Ausgabe der Logarithmus der erwarteten Anzahl ist, oder diese selbst.</translation>
    </message>
    <message>
        <source>Also adds the part that does not depend on the network.</source>
        <translation>Addiert auch den Teil, der nicht vom Netz abhängt.</translation>
    </message>
    <message>
        <source>Keeps a division or logarithm from zero.</source>
        <translation>Hält eine Division oder einen Logarithmus von null fern.</translation>
    </message>
    <message>
        <source>Whether what is missing counts as it is or squared.</source>
        <translation>Ob, was fehlt, einfach oder quadriert zählt.</translation>
    </message>
    <message>
        <source>By how much the right score is to lead.</source>
        <translation>Um wie viel der richtige Score führen soll.</translation>
    </message>
    <message>
        <source>The distance from which what is unlike is far enough.</source>
        <translation>Der Abstand, ab dem Ungleiches weit genug weg ist.</translation>
    </message>
    <message>
        <source>By how much it should be larger.</source>
        <translation>Um wie viel es größer sein soll.</translation>
    </message>
    <message>
        <source>The cosine up to which what is unlike is far enough.</source>
        <translation>Der Kosinus, bis zu dem Ungleiches weit genug weg ist.</translation>
    </message>
    <message>
        <source>By how much it should be nearer.</source>
        <translation>Um wie viel es näher sein soll.</translation>
    </message>
    <message>
        <source>The norm that measures distances: 2 is the usual one, 1 adds up differences.</source>
        <translation>Die Norm, die Abstände misst: 2 ist die übliche, 1 summiert Differenzen.</translation>
    </message>
    <message>
        <source>Takes the other vector from the anchor or its like, whichever is nearer to it.</source>
        <translation>Nimmt den anderen Vektor vom Anker oder seinesgleichen, je nachdem, wem er näher ist.</translation>
    </message>
    <message>
        <source>The index that stands for nothing.</source>
        <translation>Der Index, der für nichts steht.</translation>
    </message>
    <message>
        <source>Counts samples whose sequence does not fit the steps as 0, not as infinite.</source>
        <translation>Zählt Beispiele, deren Sequenz nicht in die Schritte passt, als 0 und nicht als unendlich.</translation>
    </message>
    <message>
        <source>Learning rate: how far each step goes.</source>
        <translation>Lernrate: wie weit jeder Schritt geht.</translation>
    </message>
    <message>
        <source>How much of the past the mean and the variance of the gradient remember.</source>
        <translation>Wie viel Vergangenes Mittelwert und Varianz des Gradienten behalten.</translation>
    </message>
    <message>
        <source>Keeps a division from zero.</source>
        <translation>Hält eine Division von null fern.</translation>
    </message>
    <message>
        <source>Pulls every weight towards zero.</source>
        <translation>Zieht jedes Gewicht zur Null hin.</translation>
    </message>
    <message>
        <source>Never lets the steps grow again where gradients become small (AMSGrad).</source>
        <translation>Lässt die Schritte nie wieder wachsen, wo Gradienten klein werden (AMSGrad).</translation>
    </message>
    <message>
        <source>Goes up instead of down: the loss grows.</source>
        <translation>Geht hinauf statt hinab: der Loss wächst.</translation>
    </message>
    <message>
        <source>Keeps weight decay apart from the gradient, as AdamW does.</source>
        <translation>Hält Weight Decay vom Gradienten getrennt, wie AdamW.</translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation>Wie viel vom letzten Schritt behalten wird.</translation>
    </message>
    <message>
        <source>How much the gradient loses where there is momentum.</source>
        <translation>Wie viel der Gradient verliert, wo es Momentum gibt.</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it steps.</source>
        <translation>Blickt vor dem Schritt am Momentum entlang voraus.</translation>
    </message>
    <message>
        <source>How much of the past stays.</source>
        <translation>Wie viel Vergangenes bleibt.</translation>
    </message>
    <message>
        <source>Scales by the variance of the gradients instead of their mean square.</source>
        <translation>Skaliert mit der Varianz der Gradienten statt ihrem mittleren Quadrat.</translation>
    </message>
    <message>
        <source>How fast the rate falls with the steps.</source>
        <translation>Wie schnell die Rate mit den Schritten fällt.</translation>
    </message>
    <message>
        <source>The sum of squared gradients to begin with: first steps are smaller.</source>
        <translation>Die Summe quadrierter Gradienten zu Beginn: erste Schritte sind kleiner.</translation>
    </message>
    <message>
        <source>How fast the momentum rises to its own.</source>
        <translation>Wie schnell das Momentum auf seinen Wert steigt.</translation>
    </message>
    <message>
        <source>The power of the step by which the mean of squared gradients forgets less and less.</source>
        <translation>Die Potenz des Schritts, mit der das Mittel quadrierter Gradienten immer weniger vergisst.</translation>
    </message>
    <message>
        <source>Two numbers that keep divisions from zero; the first may be null.</source>
        <translation>Zwei Zahlen, die Divisionen von null fernhalten; die erste darf null sein.</translation>
    </message>
    <message>
        <source>The largest step, by root mean square.</source>
        <translation>Der größte Schritt, als quadratisches Mittel.</translation>
    </message>
    <message>
        <source>How fast weights and rate decay.</source>
        <translation>Wie schnell Gewichte und Rate abnehmen.</translation>
    </message>
    <message>
        <source>The power by which the rate falls.</source>
        <translation>Die Potenz, mit der die Rate fällt.</translation>
    </message>
    <message>
        <source>The step at which averaging begins.</source>
        <translation>Der Schritt, bei dem das Mitteln beginnt.</translation>
    </message>
    <message>
        <source>What a step is multiplied by: after a change of sign, and else.</source>
        <translation>Womit ein Schritt multipliziert wird: nach einem Vorzeichenwechsel, und sonst.</translation>
    </message>
    <message>
        <source>The smallest step and the largest.</source>
        <translation>Der kleinste Schritt und der größte.</translation>
    </message>
    <message>
        <source>The most iterations in a step.</source>
        <translation>Höchstzahl der Iterationen je Schritt.</translation>
    </message>
    <message>
        <source>The most looks at a batch; empty takes 1.25 an iteration.</source>
        <translation>Höchstzahl der Auswertungen eines Batches; leer nimmt 1,25 je Iteration.</translation>
    </message>
    <message>
        <source>A step ends where no gradient is larger.</source>
        <translation>Ein Schritt endet, wo kein Gradient größer ist.</translation>
    </message>
    <message>
        <source>A step ends where loss and weights change less.</source>
        <translation>Ein Schritt endet, wo Loss und Gewichte sich weniger ändern.</translation>
    </message>
    <message>
        <source>How many past changes it keeps: more take more memory.</source>
        <translation>Wie viele vergangene Änderungen behalten werden: mehr brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>How it finds the length of an iteration; empty takes the learning rate.</source>
        <translation>Wie die Länge einer Iteration gefunden wird; leer nimmt die Lernrate.</translation>
    </message>
    <message>
        <source>The polynomial of the Newton-Schulz iteration that makes a step orthogonal.</source>
        <translation>Das Polynom der Newton-Schulz-Iteration, die einen Schritt orthogonal macht.</translation>
    </message>
    <message>
        <source>How many times it iterates.</source>
        <translation>Wie oft iteriert wird.</translation>
    </message>
    <message>
        <source>How the rate follows the shape of a matrix; empty takes the original way.</source>
        <translation>Wie die Rate der Form einer Matrix folgt; leer nimmt den ursprünglichen Weg.</translation>
    </message>
    <message>
        <source>Epochs on the way down; empty takes them all.</source>
        <translation>Epochen auf dem Weg hinab; leer nimmt alle.</translation>
    </message>
    <message>
        <source>The rate that it does not fall below.</source>
        <translation>Die Rate, unter die sie nicht fällt.</translation>
    </message>
    <message>
        <source>The highest rate.</source>
        <translation>Die höchste Rate.</translation>
    </message>
    <message>
        <source>The share of the training that goes up.</source>
        <translation>Der Anteil des Trainings, der hinaufgeht.</translation>
    </message>
    <message>
        <source>Whether the rate follows a cosine or a straight line.</source>
        <translation>Ob die Rate einem Kosinus oder einer Geraden folgt.</translation>
    </message>
    <message>
        <source>Lets the momentum fall while the rate rises, and rise while it falls, where there is one.</source>
        <translation>Lässt das Momentum fallen, während die Rate steigt, und steigen, während sie fällt, wo es eines gibt.</translation>
    </message>
    <message>
        <source>The lowest momentum, at the highest rate.</source>
        <translation>Das niedrigste Momentum, bei der höchsten Rate.</translation>
    </message>
    <message>
        <source>The highest momentum, at the lowest rate.</source>
        <translation>Das höchste Momentum, bei der niedrigsten Rate.</translation>
    </message>
    <message>
        <source>By what the highest rate is divided to begin with.</source>
        <translation>Wodurch die höchste Rate zu Beginn geteilt wird.</translation>
    </message>
    <message>
        <source>By what the first rate is divided in the end.</source>
        <translation>Wodurch die erste Rate am Ende geteilt wird.</translation>
    </message>
    <message>
        <source>Comes down as it went up, and only then far below.</source>
        <translation>Kommt herunter, wie sie hinaufging, und erst dann weit darunter.</translation>
    </message>
    <message>
        <source>Epochs between two changes.</source>
        <translation>Epochen zwischen zwei Änderungen.</translation>
    </message>
    <message>
        <source>What the rate is multiplied by.</source>
        <translation>Womit die Rate multipliziert wird.</translation>
    </message>
    <message>
        <source>The epochs.</source>
        <translation>Die Epochen.</translation>
    </message>
    <message>
        <source>Whether progress is a loss that falls (min) or one that rises (max).</source>
        <translation>Ob Fortschritt ein fallender Loss (min) ist oder ein steigender (max).</translation>
    </message>
    <message>
        <source>Epochs without progress before it is.</source>
        <translation>Epochen ohne Fortschritt, bevor sie es tut.</translation>
    </message>
    <message>
        <source>Progress that is less does not count.</source>
        <translation>Kleinerer Fortschritt zählt nicht.</translation>
    </message>
    <message>
        <source>Whether the threshold is a share of the loss (rel) or a loss (abs).</source>
        <translation>Ob die Schwelle ein Anteil des Loss (rel) ist oder ein Loss (abs).</translation>
    </message>
    <message>
        <source>Epochs after a change that do not count.</source>
        <translation>Epochen nach einer Änderung, die nicht zählen.</translation>
    </message>
    <message>
        <source>A rate that would change by less stays.</source>
        <translation>Eine Rate, die sich um weniger ändern würde, bleibt.</translation>
    </message>
    <message>
        <source>The share of the rate to begin with.</source>
        <translation>Der Anteil der Rate zu Beginn.</translation>
    </message>
    <message>
        <source>The share of the rate in the end.</source>
        <translation>Der Anteil der Rate am Ende.</translation>
    </message>
    <message>
        <source>Epochs that it takes.</source>
        <translation>Epochen, die es dauert.</translation>
    </message>
    <message>
        <source>The share of the rate.</source>
        <translation>Der Anteil der Rate.</translation>
    </message>
    <message>
        <source>The power: 1 is a straight line, more falls faster at first.</source>
        <translation>Die Potenz: 1 ist eine Gerade, mehr fällt anfangs schneller.</translation>
    </message>
    <message>
        <source>Epochs of the first way down.</source>
        <translation>Epochen des ersten Wegs hinab.</translation>
    </message>
    <message>
        <source>How much longer each is than the last.</source>
        <translation>Wievielmal länger jeder ist als der letzte.</translation>
    </message>
    <message>
        <source>The lowest rate.</source>
        <translation>Die niedrigste Rate.</translation>
    </message>
    <message>
        <source>Batches on the way up.</source>
        <translation>Batches auf dem Weg hinauf.</translation>
    </message>
    <message>
        <source>Batches on the way down; empty takes as many.</source>
        <translation>Batches auf dem Weg hinab; leer nimmt ebenso viele.</translation>
    </message>
    <message>
        <source>Whether all cycles are as high, each half as high, or lower by gamma each batch.</source>
        <translation>Ob alle Zyklen gleich hoch sind, jeder halb so hoch, oder mit jedem Batch um gamma niedriger.</translation>
    </message>
    <message>
        <source>What exp_range multiplies the height of a cycle by each batch.</source>
        <translation>Womit exp_range die Höhe eines Zyklus bei jedem Batch multipliziert.</translation>
    </message>
    <message>
        <source>The schedulers, each with its type and params.</source>
        <translation>Die Scheduler, jeder mit Typ und Parametern.</translation>
    </message>
    <message>
        <source>The epochs at which each after the first begins.</source>
        <translation>Die Epochen, bei denen jeder nach dem ersten beginnt.</translation>
    </message>
    <message>
        <source>Where the smallest value goes</source>
        <translation>Wohin der kleinste Wert kommt</translation>
    </message>
    <message>
        <source>Where the largest value goes</source>
        <translation>Wohin der größte Wert kommt</translation>
    </message>
    <message>
        <source>How many classes there are; where none is named, as many as the field has.</source>
        <translation>Wie viele Klassen es gibt; wo keine Zahl steht, so viele, wie das Feld hat.</translation>
    </message>
    <message>
        <source>Height and width in pixels.</source>
        <translation>Höhe und Breite in Pixeln.</translation>
    </message>
    <message>
        <source>How probable it is for each sample, from 0 to 1.</source>
        <translation>Wie wahrscheinlich es für jedes Beispiel ist, von 0 bis 1.</translation>
    </message>
    <message>
        <source>Pixels added at every edge.</source>
        <translation>Pixel, die an jedem Rand angefügt werden.</translation>
    </message>
    <message>
        <source>What is added: zeros, the image mirrored, or its outermost pixels.</source>
        <translation>Was angefügt wird: Nullen, das gespiegelte Bild, oder seine äußersten Pixel.</translation>
    </message>
    <message>
        <source>The least and largest share of the area.</source>
        <translation>Der kleinste und größte Anteil der Fläche.</translation>
    </message>
    <message>
        <source>The least and largest width by height.</source>
        <translation>Das kleinste und größte Verhältnis von Breite zu Höhe.</translation>
    </message>
    <message>
        <source>Angles from -degrees to degrees, or the two.</source>
        <translation>Winkel von -degrees bis degrees, oder die beiden.</translation>
    </message>
    <message>
        <source>The largest shift, as shares of width and height.</source>
        <translation>Die größte Verschiebung, als Anteile von Breite und Höhe.</translation>
    </message>
    <message>
        <source>The least and largest factor of size.</source>
        <translation>Der kleinste und größte Größenfaktor.</translation>
    </message>
    <message>
        <source>Degrees of shear from -shear to shear, or the two.</source>
        <translation>Grad der Scherung von -shear bis shear, oder die beiden.</translation>
    </message>
    <message>
        <source>By how much brightness varies about 1.</source>
        <translation>Wie weit die Helligkeit um 1 schwankt.</translation>
    </message>
    <message>
        <source>By how much contrast varies about 1.</source>
        <translation>Wie weit der Kontrast um 1 schwankt.</translation>
    </message>
    <message>
        <source>By how much saturation varies about 1; grey has none.</source>
        <translation>Wie weit die Sättigung um 1 schwankt; Grau hat keine.</translation>
    </message>
    <message>
        <source>By what share of a turn the hue varies; grey has none.</source>
        <translation>Um welchen Anteil einer Umdrehung der Farbton schwankt; Grau hat keinen.</translation>
    </message>
    <message>
        <source>The least and largest height by width.</source>
        <translation>Das kleinste und größte Verhältnis von Höhe zu Breite.</translation>
    </message>
    <message>
        <source>What it is painted with.</source>
        <translation>Womit es übermalt wird.</translation>
    </message>
    <message>
        <source>Standard deviation of the noise, where the list stands.</source>
        <translation>Standardabweichung des Rauschens, wo die Liste steht.</translation>
    </message>
    <message>
        <source>Of Beta(alpha, alpha): small leaves one sample almost whole.</source>
        <translation>Von Beta(alpha, alpha): klein lässt ein Beispiel fast ganz.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungesicherte Arbeit</translation>
    </message>
    <message>
        <source>dd MMMM &apos;at&apos; HH:mm</source>
        <translation>d. MMMM &apos;um&apos; HH:mm</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept on {when}.</source>
        <translation>Gesichert am {when}.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>NetBuilder ended unexpectedly. “{name}” was kept.</source>
        <translation>NetBuilder wurde unerwartet beendet. „{name}“ ist erhalten.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Letters, digits and _, beginning with a letter.</source>
        <translation>Buchstaben, Ziffern und _, mit einem Buchstaben am Anfang.</translation>
    </message>
    <message numerus="yes">
        <source>Name of the block of {n} layers</source>
        <extracomment>Of one: Name of the block of one layer</extracomment>
        <translation>
            <numerusform>Name des Blocks aus einer Schicht</numerusform>
            <numerusform>Name des Blocks aus {n} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation>Block bilden</translation>
    </message>
    <message>
        <source>Rename the block</source>
        <translation>Block umbenennen</translation>
    </message>
    <message>
        <source>Replacing it changes no project: each has its own copy.</source>
        <translation>Das Ersetzen ändert kein Projekt: jedes hat seine eigene Kopie.</translation>
    </message>
    <message>
        <source>Select a block to take it apart.</source>
        <translation>Zum Zerlegen einen Block auswählen.</translation>
    </message>
    <message>
        <source>Take {n} blocks apart</source>
        <translation>{n} Blöcke zerlegen</translation>
    </message>
    <message>
        <source>Select a block to open it.</source>
        <translation>Zum Öffnen einen Block auswählen.</translation>
    </message>
    <message>
        <source>Select a block, or open one.</source>
        <translation>Einen Block auswählen oder öffnen.</translation>
    </message>
    <message>
        <source>Name of the block {name}</source>
        <translation>Name des Blocks {name}</translation>
    </message>
    <message>
        <source>Your library has a block “{name}” already.</source>
        <translation>In der Bibliothek gibt es schon einen Block „{name}“.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Kept {name} in your library: {path}</source>
        <translation>{name} liegt in der Bibliothek: {path}</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>„{name}“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The project has no block {name}.</source>
        <translation>Das Projekt hat keinen Block {name}.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is selected. The drawing has {n} nodes.</source>
        <extracomment>Of one: Nothing is selected. The drawing has {n} node.</extracomment>
        <translation>
            <numerusform>Nichts ist ausgewählt. Die Zeichnung hat {n} Knoten.</numerusform>
            <numerusform>Nichts ist ausgewählt. Die Zeichnung hat {n} Knoten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} nodes are selected: {names}</source>
        <extracomment>Of one: {n} node is selected: {names}</extracomment>
        <translation>
            <numerusform>{n} Knoten ist ausgewählt: {names}</numerusform>
            <numerusform>{n} Knoten sind ausgewählt: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{said}, and {n} more</source>
        <extracomment>Of one: {said}, and {n} more</extracomment>
        <translation>
            <numerusform>{said}, und {n} weiterer</numerusform>
            <numerusform>{said}, und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the whole drawing. {key} deletes {node}</source>
        <translation>Dies ist die ganze Zeichnung. {key} löscht {node}</translation>
    </message>
    <message>
        <source>{port} of the block {block} is now number {place} of {count}</source>
        <translation>{port} des Blocks {block} ist jetzt Nummer {place} von {count}</translation>
    </message>
    <message>
        <source>In a block, select an Input or an Output to move its port</source>
        <translation>In einem Block einen Input oder Output auswählen, um dessen Anschluss zu bewegen</translation>
    </message>
    <message>
        <source>Select the nodes to bypass</source>
        <translation>Die Knoten auswählen, die umgangen werden sollen</translation>
    </message>
    <message>
        <source>Select the nodes to mute</source>
        <translation>Die Knoten auswählen, die stumm sein sollen</translation>
    </message>
    <message numerus="yes">
        <source>Let go to take {n} nodes out of the wires</source>
        <extracomment>Of one: Let go to take {n} node out of the wires</extracomment>
        <translation>
            <numerusform>Loslassen, um {n} Knoten aus den Verbindungen zu nehmen</numerusform>
            <numerusform>Loslassen, um {n} Knoten aus den Verbindungen zu nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to take {node} out of the wires</source>
        <translation>Loslassen, um {node} aus den Verbindungen zu nehmen</translation>
    </message>
    <message>
        <source>Move the mouse; a click or Enter lets go, Escape puts it back</source>
        <translation>Die Maus bewegen; ein Klick oder Enter lässt los, Escape setzt zurück</translation>
    </message>
    <message>
        <source>Select the nodes to move</source>
        <translation>Die Knoten auswählen, die bewegt werden sollen</translation>
    </message>
    <message>
        <source>Let go to remove the wire</source>
        <translation>Loslassen, um die Verbindung zu entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Connect {n} nodes in order</source>
        <extracomment>Of one: Connect {n} node in order</extracomment>
        <translation>
            <numerusform>{n} Knoten der Reihe nach verbinden</numerusform>
            <numerusform>{n} Knoten der Reihe nach verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no nodes on the clipboard</source>
        <translation>In der Zwischenablage sind keine Knoten</translation>
    </message>
    <message>
        <source>Connect {nodes}</source>
        <translation>{nodes} verbinden</translation>
    </message>
    <message>
        <source>Select the nodes to connect, one after the other</source>
        <translation>Die Knoten auswählen, die verbunden werden sollen, einen nach dem anderen</translation>
    </message>
    <message>
        <source>No other node is wired to {nodes}</source>
        <translation>Kein anderer Knoten ist mit {nodes} verbunden</translation>
    </message>
    <message numerus="yes">
        <source>Dissolve {n} nodes</source>
        <extracomment>Of one: Dissolve {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten auflösen</numerusform>
            <numerusform>{n} Knoten auflösen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {n} nodes out of the wires</source>
        <extracomment>Of one: Take {n} node out of the wires</extracomment>
        <translation>
            <numerusform>{n} Knoten aus den Verbindungen nehmen</numerusform>
            <numerusform>{n} Knoten aus den Verbindungen nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dissolve {id}</source>
        <translation>{id} auflösen</translation>
    </message>
    <message>
        <source>Take {id} out of the wires</source>
        <translation>{id} aus den Verbindungen nehmen</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation>{name} einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Swap {n} layers for {name}</source>
        <extracomment>Of one: Swap {n} layer for {name}</extracomment>
        <translation>
            <numerusform>{n} Schicht gegen {name} tauschen</numerusform>
            <numerusform>{n} Schichten gegen {name} tauschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap {id} for {name}</source>
        <translation>{id} gegen {name} tauschen</translation>
    </message>
    <message>
        <source>A wire leads from an output to an input: these are both inputs</source>
        <translation>Eine Verbindung führt von einem Ausgang zu einem Eingang: dies sind zwei Eingänge</translation>
    </message>
    <message>
        <source>{port} takes one wire: it replaces the one from {node}</source>
        <translation>{port} nimmt eine Verbindung: sie ersetzt die von {node}</translation>
    </message>
    <message>
        <source>A wire leads from an output to an input: these are both outputs</source>
        <translation>Eine Verbindung führt von einem Ausgang zu einem Eingang: dies sind zwei Ausgänge</translation>
    </message>
    <message>
        <source>The wire stays where it is</source>
        <translation>Die Verbindung bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>That wire is there already</source>
        <translation>Diese Verbindung gibt es schon</translation>
    </message>
    <message>
        <source>Lead the wire from {source} to {target}</source>
        <translation>Verbindung von {source} zu {target} führen</translation>
    </message>
    <message>
        <source>A node cannot feed itself: {node}</source>
        <translation>Ein Knoten kann sich nicht selbst speisen: {node}</translation>
    </message>
    <message>
        <source>That would make a loop: {first} leads back to {last}</source>
        <translation>Das ergäbe einen Kreis: {first} führt zurück zu {last}</translation>
    </message>
    <message>
        <source>{type} {needs_what}, and {shape} comes</source>
        <translation>{type} {needs_what}, und {shape} kommt an</translation>
    </message>
    <message>
        <source>{node} takes no wire</source>
        <translation>{node} nimmt keine Verbindung</translation>
    </message>
    <message>
        <source>There is nothing in this frame to select</source>
        <translation>In diesem Rahmen ist nichts zum Auswählen</translation>
    </message>
    <message>
        <source>Colour {n} things</source>
        <translation>{n} Dinge färben</translation>
    </message>
    <message>
        <source>There is nothing in this frame to fit it to</source>
        <translation>In diesem Rahmen ist nichts, woran er sich anpassen könnte</translation>
    </message>
    <message>
        <source>The frame fits already</source>
        <translation>Der Rahmen passt schon</translation>
    </message>
    <message>
        <source>Delete {n} things</source>
        <translation>{n} Dinge löschen</translation>
    </message>
    <message>
        <source>Delete the frame with what is in it</source>
        <translation>Rahmen mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Delete the frame “{title}” with what is in it</source>
        <translation>Rahmen „{title}“ mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Move {n} things</source>
        <translation>{n} Dinge bewegen</translation>
    </message>
    <message>
        <source>Fit it to what is in it</source>
        <translation>An den Inhalt anpassen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <extracomment>Of one: {n} note</extracomment>
        <translation>
            <numerusform>{n} Notiz</numerusform>
            <numerusform>{n} Notizen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the frame</source>
        <translation>Rahmen umbenennen</translation>
    </message>
    <message>
        <source>Order of the ports</source>
        <translation>Reihenfolge der Anschlüsse</translation>
    </message>
    <message>
        <source>Move {port} down</source>
        <translation>{port} nach unten</translation>
    </message>
    <message>
        <source>Move {port} up</source>
        <translation>{port} nach oben</translation>
    </message>
    <message>
        <source>Select at least two nodes first</source>
        <translation>Erst mindestens zwei Knoten auswählen</translation>
    </message>
    <message>
        <source>Select at least three nodes first</source>
        <translation>Erst mindestens drei Knoten auswählen</translation>
    </message>
    <message>
        <source>Everything is arranged already.</source>
        <translation>Alles ist schon angeordnet.</translation>
    </message>
    <message>
        <source>Nothing glides any more.</source>
        <translation>Nichts gleitet mehr.</translation>
    </message>
    <message>
        <source>Cards glide to where they belong.</source>
        <translation>Karten gleiten an ihren Platz.</translation>
    </message>
    <message>
        <source>in a name, or the title of a frame</source>
        <translation>im Namen, oder im Titel eines Rahmens</translation>
    </message>
    <message>
        <source>in a layer: type:Conv2d</source>
        <translation>in der Schicht: type:Conv2d</translation>
    </message>
    <message>
        <source>with something wrong; problem:channels</source>
        <translation>mit einem Fehler; problem:channels</translation>
    </message>
    <message>
        <source>a parameter; also &gt; &lt; &gt;= &lt;=</source>
        <translation>ein Parameter; auch &gt; &lt; &gt;= &lt;=</translation>
    </message>
    <message>
        <source>in the title of a frame</source>
        <translation>im Titel eines Rahmens</translation>
    </message>
    <message>
        <source>in the words of a note</source>
        <translation>in den Worten einer Notiz</translation>
    </message>
    <message>
        <source>of frames and notes: colour:blue</source>
        <translation>von Rahmen und Notizen: colour:blue</translation>
    </message>
    <message>
        <source>Find nodes, frames and notes</source>
        <translation>Knoten, Rahmen und Notizen suchen</translation>
    </message>
    <message>
        <source>Find nodes, frames and notes…</source>
        <translation>Knoten, Rahmen, Notizen…</translation>
    </message>
    <message>
        <source>Drag a layer here from the left, or press {key} to add one.
Drag from port to port to wire them.</source>
        <translation>Eine Schicht von links hierher ziehen, oder mit {key} eine hinzufügen.
Von Anschluss zu Anschluss ziehen, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>Start from an example…</source>
        <translation>Mit einem Beispiel beginnen…</translation>
    </message>
    <message>
        <source>the right mouse button</source>
        <translation>die rechte Maustaste</translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Bars: share of the memory of activations</source>
        <translation>Balken: Anteil am Speicher der Aktivierungen</translation>
    </message>
    <message>
        <source>The bars are gone.</source>
        <translation>Die Balken sind weg.</translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the parameters.</source>
        <translation>Die Balken zeigen den Anteil jedes Knotens an den Parametern.</translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the operations a sample.</source>
        <translation>Die Balken zeigen den Anteil jedes Knotens an den Operationen je Beispiel.</translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the memory of activations.</source>
        <translation>Die Balken zeigen den Anteil jedes Knotens am Speicher der Aktivierungen.</translation>
    </message>
    <message>
        <source>Bars: share of the parameters</source>
        <translation>Balken: Anteil an den Parametern</translation>
    </message>
    <message>
        <source>Bars: share of the operations a sample</source>
        <translation>Balken: Anteil an den Operationen je Beispiel</translation>
    </message>
    <message numerus="yes">
        <source>Nothing leads to these {n} nodes or on from them</source>
        <extracomment>Of one: Nothing leads to this node or on from it</extracomment>
        <translation>
            <numerusform>Nichts führt zu diesem Knoten hin oder von ihm weg</numerusform>
            <numerusform>Nichts führt zu diesen {n} Knoten hin oder von ihnen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Lit: {above:,} above {name}, {below:,} below</source>
        <translation>Hervorgehoben: {above:,} vor {name}, {below:,} danach</translation>
    </message>
    <message>
        <source>Lit: {above:,} above {number:,} nodes, {below:,} below</source>
        <translation>Hervorgehoben: {above:,} vor {number:,} Knoten, {below:,} danach</translation>
    </message>
    <message>
        <source>Nothing leads to {name} or on from it</source>
        <translation>Nichts führt zu {name} hin oder davon weg</translation>
    </message>
    <message>
        <source>Lit: {below:,} below {name}, to which nothing leads</source>
        <translation>Hervorgehoben: {below:,} nach {name}, wohin nichts führt</translation>
    </message>
    <message>
        <source>Lit: {above:,} above {name}, which leads on to nothing</source>
        <translation>Hervorgehoben: {above:,} vor {name}, das nirgends hinführt</translation>
    </message>
    <message>
        <source>Bars: share of {total} parameters</source>
        <translation>Balken: Anteil an {total} Parametern</translation>
    </message>
    <message>
        <source>Bars: share of {total} operations a sample</source>
        <translation>Balken: Anteil an {total} Operationen je Beispiel</translation>
    </message>
    <message>
        <source>Bars: share of {total} memory of activations</source>
        <translation>Balken: Anteil an {total} Speicher der Aktivierungen</translation>
    </message>
    <message>
        <source>Lit: {below:,} below {number:,} nodes, to which nothing leads</source>
        <translation>Hervorgehoben: {below:,} nach {number:,} Knoten, zu denen nichts führt</translation>
    </message>
    <message>
        <source>Lit: {above:,} above {number:,} nodes, which lead on to nothing</source>
        <translation>Hervorgehoben: {above:,} vor {number:,} Knoten, die nirgends hinführen</translation>
    </message>
    <message>
        <source>Its weights are those of the last training.</source>
        <translation>Die Gewichte stammen aus dem letzten Training.</translation>
    </message>
    <message>
        <source>What goes through is not known yet</source>
        <translation>Was hindurchgeht, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Its weights are fresh: it was not in the last training, or is other than it was then.</source>
        <translation>Die Gewichte sind frisch: im letzten Training war dies nicht dabei, oder anders als jetzt.</translation>
    </message>
    <message>
        <source>Point at a node to light what is above and below it</source>
        <translation>Auf einen Knoten zeigen, um hervorzuheben, was davor und dahinter liegt</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{group}, continued</source>
        <translation>{group}, Fortsetzung</translation>
    </message>
    <message>
        <source>Close. The View menu brings “{title}” back.</source>
        <translation>Schließen. Das Menü Ansicht bringt „{title}“ zurück.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>Export as Python</source>
        <translation>Als Python exportieren</translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation>Gewichte exportieren</translation>
    </message>
    <message>
        <source>NetBuilder projects</source>
        <translation>NetBuilder-Projekte</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>There are no weights yet.</source>
        <translation>Es gibt noch keine Gewichte.</translation>
    </message>
    <message>
        <source>Train the network first.</source>
        <translation>Erst das Netz trainieren.</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Die Änderungen an „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation>„{name}“ ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>„{name}“ ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {why}</source>
        <translation>„{name}“ ließ sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>“{name}” was not written.</source>
        <translation>„{name}“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Exported {path}</source>
        <translation>{path} exportiert</translation>
    </message>
    <message numerus="yes">
        <source>{n} epochs</source>
        <extracomment>Of one: {n} epoch</extracomment>
        <translation>
            <numerusform>{n} Epoche</numerusform>
            <numerusform>{n} Epochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} threads</source>
        <extracomment>Of one: {n} thread</extracomment>
        <translation>
            <numerusform>{n} Thread</numerusform>
            <numerusform>{n} Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>English is the only language here; docs/translating.md says how to add one</source>
        <translation>Englisch ist hier die einzige Sprache; docs/translating.md sagt, wie man eine hinzufügt</translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>NetBuilder speaks the system&apos;s language from the next start on.</source>
        <translation>NetBuilder spricht ab dem nächsten Start die Sprache des Systems.</translation>
    </message>
    <message>
        <source>NetBuilder speaks {language} already.</source>
        <translation>NetBuilder spricht schon {language}.</translation>
    </message>
    <message>
        <source>NetBuilder speaks {language} from the next start on.</source>
        <translation>NetBuilder spricht ab dem nächsten Start {language}.</translation>
    </message>
    <message numerus="yes">
        <source>{nodes} have no weights in this training.</source>
        <extracomment>Of one: {nodes} has no weights in this training.</extracomment>
        <translation>
            <numerusform>{nodes} hat in diesem Training keine Gewichte.</numerusform>
            <numerusform>{nodes} haben in diesem Training keine Gewichte.</numerusform>
        </translation>
    </message>
    <message>
        <source>with {count} weights and activations it is too large</source>
        <translation>mit {count} Gewichten und Aktivierungen ist es zu groß</translation>
    </message>
    <message>
        <source>loading the data</source>
        <translation>die Daten werden geladen</translation>
    </message>
    <message>
        <source>Outline of the drawing</source>
        <translation>Gliederung der Zeichnung</translation>
    </message>
    <message numerus="yes">
        <source>{group}, {n} layers</source>
        <extracomment>Of one: {group}, {n} layer</extracomment>
        <translation>
            <numerusform>{group}, {n} Schicht</numerusform>
            <numerusform>{group}, {n} Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, {n} blocks</source>
        <extracomment>Of one: {group}, {n} block</extracomment>
        <translation>
            <numerusform>{group}, {n} Block</numerusform>
            <numerusform>{group}, {n} Blöcke</numerusform>
        </translation>
    </message>
    <message>
        <source>Search layers…</source>
        <translation>Schichten suchen…</translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation>Schichten suchen</translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation>Leeren (Esc)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Nothing matches &apos;{query}&apos;</source>
        <translation>Nichts passt zu „{query}“</translation>
    </message>
    <message>
        <source>Select a node on the canvas: what it makes of a sample appears here.</source>
        <translation>Einen Knoten auf der Zeichenfläche auswählen: hier erscheint, was er aus einem Beispiel macht.</translation>
    </message>
    <message>
        <source>{node} is not part of the network that is shown: it leads to no Output, or came later.</source>
        <translation>{node} gehört nicht zum gezeigten Netz: es führt zu keinem Output, oder kam später.</translation>
    </message>
    <message>
        <source>unit {unit}: {value}</source>
        <translation>Neuron {unit}: {value}</translation>
    </message>
    <message>
        <source>{node} is not part of the network that is shown: it is {off}.</source>
        <translation>{node} gehört nicht zum gezeigten Netz: es ist {off}.</translation>
    </message>
    <message>
        <source>{node} · {what} · sample {row} ({truth})</source>
        <translation>{node} · {what} · Beispiel {row} ({truth})</translation>
    </message>
    <message>
        <source>{node} · {what} · sample {row}</source>
        <translation>{node} · {what} · Beispiel {row}</translation>
    </message>
    <message>
        <source>Which sample of the validation split is shown</source>
        <translation>Welches Beispiel des Validierungsteils gezeigt wird</translation>
    </message>
    <message>
        <source>The sample before</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>The next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>A sample by chance</source>
        <translation>Ein zufälliges Beispiel</translation>
    </message>
    <message>
        <source>Every Input needs a field of the data; then what a node makes of a sample appears here.</source>
        <translation>Jeder Input braucht ein Feld der Daten; dann erscheint hier, was ein Knoten aus einem Beispiel macht.</translation>
    </message>
    <message>
        <source>sample </source>
        <translation>Beispiel </translation>
    </message>
    <message>
        <source>map {map} · row {row}, column {column}: {value}</source>
        <translation>Karte {map} · Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message>
        <source>sample {row}: {truth}, taken for {predicted}</source>
        <translation>Beispiel {row}: {truth}, für {predicted} gehalten</translation>
    </message>
    <message>
        <source>is {name}</source>
        <translation>ist {name}</translation>
    </message>
    <message>
        <source>Nothing is augmented yet. In the inspector, with nothing selected, open Data, and under Transforms add one that is drawn at random, such as RandomRotation for images or GaussianNoise for numbers: the network then never sees quite the same sample twice.</source>
        <translation>Noch wird nichts augmentiert. Im Inspektor, wenn nichts ausgewählt ist, unter Daten bei den Transformationen eine hinzufügen, die zufällig gezogen wird, etwa RandomRotation für Bilder oder GaussianNoise für Zahlen: das Netz sieht dann nie genau dasselbe Beispiel zweimal.</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>Augmentiert</translation>
    </message>
    <message>
        <source>Which samples are augmented: some of yours, or batch by batch those of the training</source>
        <translation>Welche Beispiele augmentiert werden: einige der Daten, oder Batch für Batch die des Trainings</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>What the next epoch makes of these samples</source>
        <translation>Was die nächste Epoche aus diesen Beispielen macht</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Andere Beispiele</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>{steps} · epoch {epoch} · seed {seed}</source>
        <translation>{steps} · Epoche {epoch} · Seed {seed}</translation>
    </message>
    <message>
        <source>Same samples</source>
        <translation>Dieselben Beispiele</translation>
    </message>
    <message>
        <source>Training batches</source>
        <translation>Batches des Trainings</translation>
    </message>
    <message>
        <source>row {row} · training</source>
        <translation>Zeile {row} · Training</translation>
    </message>
    <message>
        <source>{steps} · epoch {epoch}, batch {batch} · seed {seed}</source>
        <translation>{steps} · Epoche {epoch}, Batch {batch} · Seed {seed}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>Zeile {row}</translation>
    </message>
    <message>
        <source>These data have no classes to count: no field holds labels or masks. Look at the numbers instead.</source>
        <translation>Diese Daten haben keine Klassen zum Zählen: kein Feld enthält Labels oder Masken. Dann lieber die Zahlen ansehen.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>{name}: {train} training, {validation} validation, {test} test</source>
        <translation>{name}: {train} Training, {validation} Validierung, {test} Test</translation>
    </message>
    <message>
        <source>Which classes are counted</source>
        <translation>Welche Klassen gezählt werden</translation>
    </message>
    <message>
        <source>Classes of {field}</source>
        <translation>Klassen von {field}</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>Of one: {n} run</extracomment>
        <translation>
            <numerusform>{n} Lauf</numerusform>
            <numerusform>{n} Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>SVG · lines and letters, for papers and web pages</source>
        <translation>SVG · Linien und Schrift, für Artikel und Webseiten</translation>
    </message>
    <message>
        <source>PDF · lines and letters, for papers and slides</source>
        <translation>PDF · Linien und Schrift, für Artikel und Folien</translation>
    </message>
    <message>
        <source>PNG · pixels, for everything else</source>
        <translation>PNG · Pixel, für alles andere</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Picture of the drawing</source>
        <translation>Bild der Zeichnung</translation>
    </message>
    <message>
        <source>With the ground that it is drawn on</source>
        <translation>Mit dem Grund, auf dem sie gezeichnet ist</translation>
    </message>
    <message>
        <source>What the picture will look like</source>
        <translation>Wie das Bild aussehen wird</translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation>Die ganze Zeichnung</translation>
    </message>
    <message>
        <source>All of the block</source>
        <translation>Der ganze Block</translation>
    </message>
    <message>
        <source>Pixels for one of the canvas at 100 %</source>
        <translation>Pixel für eines der Zeichenfläche bei 100 %</translation>
    </message>
    <message>
        <source>Pixels for one of the canvas</source>
        <translation>Pixel für eines der Zeichenfläche</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>What is selected ({number})</source>
        <translation>Die Auswahl ({number})</translation>
    </message>
    <message>
        <source>{size} cm, and any other size</source>
        <translation>{size} cm, und jede andere Größe</translation>
    </message>
    <message>
        <source>“{file}” was not written.</source>
        <translation>„{file}“ wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation>{size} Pixel</translation>
    </message>
    <message>
        <source>A convolution, batch normalisation and a ReLU: the three that most convolutional networks repeat. Source: Ioffe and Szegedy, Batch Normalization (2015).</source>
        <translation>Eine Faltung, Batch-Normierung und eine ReLU: die drei, die sich in den meisten Faltungsnetzen wiederholen. Quelle: Ioffe und Szegedy, Batch Normalization (2015).</translation>
    </message>
    <message>
        <source>A 3×3 convolution that keeps height and width, and a ReLU; VGG is made of nothing else. Source: Simonyan and Zisserman, Very Deep Convolutional Networks (2014).</source>
        <translation>Eine 3×3-Faltung, die Höhe und Breite erhält, und eine ReLU; VGG besteht aus nichts anderem. Quelle: Simonyan und Zisserman, Very Deep Convolutional Networks (2014).</translation>
    </message>
    <message>
        <source>So many dense layers, each of which sees what all before it computed: `layers` times `growth` channels are added to what comes in. Source: Huang et al., Densely Connected Convolutional Networks (2016).</source>
        <translation>So viele Dense-Schichten, jede sieht, was alle davor berechnet haben: `layers` mal `growth` Kanäle kommen zum Ankommenden hinzu. Quelle: Huang et al., Densely Connected Convolutional Networks (2016).</translation>
    </message>
    <message>
        <source>Computes `growth` new channels from all that came before, and lays them beside these. Source: Huang et al., Densely Connected Convolutional Networks (2016), the variant with a bottleneck.</source>
        <translation>Berechnet aus allem Bisherigen `growth` neue Kanäle und legt sie daneben. Quelle: Huang et al., Densely Connected Convolutional Networks (2016), die Variante mit Bottleneck.</translation>
    </message>
    <message>
        <source>Squeezes to few channels by a 1×1 convolution, then looks with 1×1 and 3×3 filters and lays both together. Source: Iandola et al., SqueezeNet (2016).</source>
        <translation>Drückt mit einer 1×1-Faltung auf wenige Kanäle zusammen, sieht dann mit 1×1- und 3×3-Filtern hin und legt beides zusammen. Quelle: Iandola et al., SqueezeNet (2016).</translation>
    </message>
    <message>
        <source>A Linear layer whose every result is multiplied by a gate between 0 and 1, which a second Linear layer sets. Source: Dauphin et al., Language Modeling with Gated Convolutional Networks (2016).</source>
        <translation>Eine Linear-Schicht, deren jedes Ergebnis mit einem Tor zwischen 0 und 1 multipliziert wird, das eine zweite Linear-Schicht stellt. Quelle: Dauphin et al., Language Modeling with Gated Convolutional Networks (2016).</translation>
    </message>
    <message>
        <source>Four looks at the same place at once (1×1, 3×3, 5×5 and a pooling), laid together; 1×1 convolutions before them keep it cheap. Source: Szegedy et al., Going Deeper with Convolutions (2014), with batch normalisation added.</source>
        <translation>Vier Blicke auf dieselbe Stelle zugleich (1×1, 3×3, 5×5 und ein Pooling), zusammengelegt; 1×1-Faltungen davor halten es günstig. Quelle: Szegedy et al., Going Deeper with Convolutions (2014), mit Batch-Normierung ergänzt.</translation>
    </message>
    <message>
        <source>Widens to `hidden` channels, filters each by itself (depthwise), and narrows to `channels` without an activation. `hidden` is the expand ratio times the channels that arrive, 6 times in the paper. Source: Sandler et al., MobileNetV2 (2018).</source>
        <translation>Verbreitert auf `hidden` Kanäle, filtert jeden für sich (depthwise) und verengt ohne Aktivierung auf `channels`. `hidden` ist der Expansionsfaktor mal die ankommenden Kanäle, im Artikel 6-mal. Quelle: Sandler et al., MobileNetV2 (2018).</translation>
    </message>
    <message>
        <source>An inverted residual whose result is added to what came in: channels must be those that arrive, `hidden` the expand ratio times as many. Source: Sandler et al., MobileNetV2 (2018).</source>
        <translation>Ein Inverted Residual, dessen Ergebnis zum Ankommenden addiert wird: channels muss den ankommenden gleichen, `hidden` dem Expansionsfaktor mal so vielen. Quelle: Sandler et al., MobileNetV2 (2018).</translation>
    </message>
    <message>
        <source>Two 3×3 convolutions whose result is added to what came in, so that they learn only the difference; channels must be those that arrive. Source: He et al., Deep Residual Learning (2015).</source>
        <translation>Zwei 3×3-Faltungen, deren Ergebnis zum Ankommenden addiert wird, sodass sie nur den Unterschied lernen; channels muss den ankommenden gleichen. Quelle: He et al., Deep Residual Learning (2015).</translation>
    </message>
    <message>
        <source>A residual block that changes the number of channels and, by its stride, the size: a 1×1 convolution brings what came in to the same shape before the sum. Source: He et al., Deep Residual Learning (2015).</source>
        <translation>Ein Residualblock, der die Zahl der Kanäle und mit seinem stride die Größe ändert: eine 1×1-Faltung bringt das Ankommende vor der Summe in dieselbe Form. Quelle: He et al., Deep Residual Learning (2015).</translation>
    </message>
    <message>
        <source>A residual block that computes its 3×3 convolution on a quarter of the channels, between two 1×1 convolutions; four times `channels` must arrive. Source: He et al., Deep Residual Learning (2015).</source>
        <translation>Ein Residualblock, der seine 3×3-Faltung auf einem Viertel der Kanäle rechnet, zwischen zwei 1×1-Faltungen; viermal `channels` muss ankommen. Quelle: He et al., Deep Residual Learning (2015).</translation>
    </message>
    <message>
        <source>A bottleneck that changes the number of channels to four times `channels` and, by its stride, the size; a 1×1 convolution brings what came in to the same shape. Source: He et al., Deep Residual Learning (2015).</source>
        <translation>Ein Bottleneck, der die Zahl der Kanäle auf viermal `channels` und mit seinem stride die Größe ändert; eine 1×1-Faltung bringt das Ankommende in dieselbe Form. Quelle: He et al., Deep Residual Learning (2015).</translation>
    </message>
    <message>
        <source>Weighs every channel by a number between 0 and 1 that follows from the means of all channels; channels must be those that arrive. Source: Hu et al., Squeeze-and-Excitation Networks (2017).</source>
        <translation>Gewichtet jeden Kanal mit einer Zahl zwischen 0 und 1, die aus den Mittelwerten aller Kanäle folgt; channels muss den ankommenden gleichen. Quelle: Hu et al., Squeeze-and-Excitation Networks (2017).</translation>
    </message>
    <message>
        <source>Each place looks at those before it, then at the `memory` that an encoder left, then is worked on by itself; norms first. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation>Jede Stelle sieht die davor an, dann das `memory`, das ein Encoder hinterließ, und wird dann für sich bearbeitet; Normierung zuerst. Quelle: Vaswani et al., Attention Is All You Need (2017); Normierung zuerst wie bei Xiong et al. (2020).</translation>
    </message>
    <message>
        <source>The transformer decoder as first published: each place looks at those before it, then at the `memory` that an encoder left; every sum is normalised after. Source: Vaswani et al., Attention Is All You Need (2017).</source>
        <translation>Der Transformer-Decoder, wie zuerst veröffentlicht: jede Stelle sieht die davor an, dann das `memory`, das ein Encoder hinterließ; jede Summe wird danach normiert. Quelle: Vaswani et al., Attention Is All You Need (2017).</translation>
    </message>
    <message>
        <source>Every place of a sequence looks at every other (attention), then is worked on by itself (two Linear layers); both are added to what came in, normalised before. `width` must be that of what arrives. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation>Jede Stelle einer Sequenz sieht jede andere an (Attention) und wird dann für sich bearbeitet (zwei Linear-Schichten); beides wird zum Ankommenden addiert, davor normiert. `width` muss dem Ankommenden gleichen. Quelle: Vaswani et al., Attention Is All You Need (2017); Normierung zuerst wie bei Xiong et al. (2020).</translation>
    </message>
    <message>
        <source>A transformer encoder whose places look at none that `mask` marks, such as the padding of a text: wire a PaddingMask to it. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation>Ein Transformer-Encoder, dessen Stellen keine ansehen, die `mask` kennzeichnet, etwa die Auffüllung eines Textes: eine PaddingMask damit verbinden. Quelle: Vaswani et al., Attention Is All You Need (2017); Normierung zuerst wie bei Xiong et al. (2020).</translation>
    </message>
    <message>
        <source>The transformer encoder as first published: the sums are normalised after, not before; it needs a slow start of the learning rate. Source: Vaswani et al., Attention Is All You Need (2017).</source>
        <translation>Der Transformer-Encoder, wie zuerst veröffentlicht: die Summen werden danach normiert, nicht davor; die Lernrate muss langsam beginnen. Quelle: Vaswani et al., Attention Is All You Need (2017).</translation>
    </message>
    <message>
        <source>Between two dense blocks: fewer channels by a 1×1 convolution, half the height and width by a mean. Source: Huang et al., Densely Connected Convolutional Networks (2016).</source>
        <translation>Zwischen zwei Dense-Blöcken: weniger Kanäle durch eine 1×1-Faltung, halbe Höhe und Breite durch einen Mittelwert. Quelle: Huang et al., Densely Connected Convolutional Networks (2016).</translation>
    </message>
    <message>
        <source>A step down in a U-Net: two 3×3 convolutions; `skip` keeps what they found, `out` is half as high and wide. Source: Ronneberger et al., U-Net (2015), with padding and batch normalisation added.</source>
        <translation>Eine Stufe hinab im U-Net: zwei 3×3-Faltungen; `skip` behält, was sie fanden, `out` ist halb so hoch und breit. Quelle: Ronneberger et al., U-Net (2015), mit Rand und Batch-Normierung ergänzt.</translation>
    </message>
    <message>
        <source>A step up in a U-Net: twice the height and width, laid beside the `skip` of the same height, then two 3×3 convolutions. Source: Ronneberger et al., U-Net (2015), with padding and batch normalisation added.</source>
        <translation>Eine Stufe hinauf im U-Net: doppelte Höhe und Breite, neben das gleich hohe `skip` gelegt, dann zwei 3×3-Faltungen. Quelle: Ronneberger et al., U-Net (2015), mit Rand und Batch-Normierung ergänzt.</translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”</source>
        <translation>Lesezeichen „{title}“ setzen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste the note</source>
        <translation>Notiz einfügen</translation>
    </message>
    <message>
        <source>Paste the frame</source>
        <translation>Rahmen einfügen</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Add the frame “{title}”</source>
        <translation>Rahmen „{title}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Move the frame “{title}”</source>
        <translation>Rahmen „{title}“ bewegen</translation>
    </message>
    <message>
        <source>Move the frame</source>
        <translation>Rahmen bewegen</translation>
    </message>
    <message>
        <source>Size the frame “{title}”</source>
        <translation>Größe des Rahmens „{title}“ ändern</translation>
    </message>
    <message>
        <source>Size the frame</source>
        <translation>Größe des Rahmens ändern</translation>
    </message>
    <message>
        <source>Colour the frame “{title}”</source>
        <translation>Rahmen „{title}“ färben</translation>
    </message>
    <message>
        <source>Colour the frame</source>
        <translation>Rahmen färben</translation>
    </message>
    <message>
        <source>Delete the frame “{title}”</source>
        <translation>Rahmen „{title}“ löschen</translation>
    </message>
    <message>
        <source>Delete the frame</source>
        <translation>Rahmen löschen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>It is one long line. {key} arranges it in rows.</source>
        <translation>Es ist eine lange Zeile. {key} ordnet sie in Zeilen an.</translation>
    </message>
    <message>
        <source>It is one long line.</source>
        <translation>Es ist eine lange Zeile.</translation>
    </message>
    <message>
        <source>The whole drawing; click to go there</source>
        <translation>Die ganze Zeichnung; ein Klick führt dorthin</translation>
    </message>
    <message>
        <source>Which of the copies is shown: each has weights of its own</source>
        <translation>Welche der Kopien gezeigt wird: jede hat eigene Gewichte</translation>
    </message>
    <message>
        <source>Block {name}. {uses}</source>
        <translation>Block {name}. {uses}</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>Zu {name}</translation>
    </message>
    <message>
        <source>copy {at} of {all}</source>
        <translation>Kopie {at} von {all}</translation>
    </message>
    <message>
        <source>goes into the block</source>
        <translation>geht in den Block</translation>
    </message>
    <message>
        <source>comes out of the block</source>
        <translation>kommt aus dem Block</translation>
    </message>
    <message>
        <source>NetBuilder does not know this layer</source>
        <translation>NetBuilder kennt diese Schicht nicht</translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters, frozen</source>
        <extracomment>Of one: {n} parameter, frozen</extracomment>
        <translation>
            <numerusform>{n} Parameter, eingefroren</numerusform>
            <numerusform>{n} Parameter, eingefroren</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double-click opens it.</source>
        <translation>Enter oder ein Doppelklick öffnet ihn.</translation>
    </message>
    <message>
        <source>weights of {owner}</source>
        <translation>Gewichte von {owner}</translation>
    </message>
    <message>
        <source>It is {off}.</source>
        <translation>Dieser Knoten ist {off}.</translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation>Loss {value}</translation>
    </message>
    <message>
        <source>sees nothing of {what} {shape}</source>
        <translation>sieht nichts von {what} {shape}</translation>
    </message>
    <message>
        <source>sees all of {what} {shape}</source>
        <translation>sieht alles von {what} {shape}</translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees all of {what} {shape}.</source>
        <translation>Das Neuron bei {place} von {node} sieht alles von {what} {shape}.</translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees nothing of {what} {shape}.</source>
        <translation>Das Neuron bei {place} von {node} sieht nichts von {what} {shape}.</translation>
    </message>
    <message>
        <source>A parameter of the block</source>
        <translation>Ein Parameter des Blocks</translation>
    </message>
    <message>
        <source>A new name, or a parameter that the block has already</source>
        <translation>Ein neuer Name, oder ein Parameter, den der Block schon hat</translation>
    </message>
    <message>
        <source>How many times the parameter of the block it is to be</source>
        <translation>Das Wievielfache des Block-Parameters es sein soll</translation>
    </message>
    <message>
        <source>Let uses set it</source>
        <translation>Verwendungen setzen lassen</translation>
    </message>
    <message>
        <source>The block has {name} already; it is {value} where a use does not say.</source>
        <translation>Der Block hat {name} schon; es ist {value}, wo eine Verwendung nichts sagt.</translation>
    </message>
    <message>
        <source>Every use of the block can then set {name}; nothing changes now.</source>
        <translation>Jede Verwendung des Blocks kann dann {name} setzen; jetzt ändert sich nichts.</translation>
    </message>
    <message>
        <source>times</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>{parameter} reads</source>
        <translation>{parameter} liest</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Take {name} from the block {block}</source>
        <translation>{name} aus dem Block {block} nehmen</translation>
    </message>
    <message>
        <source>Let uses of {block} set {name}</source>
        <translation>Verwendungen von {block} {name} setzen lassen</translation>
    </message>
    <message>
        <source>{place} ({times:g} times)</source>
        <translation>{place} ({times:g}-mal)</translation>
    </message>
    <message>
        <source>None yet. To let each use of the block set something, right-click a parameter of a node in it, and choose “Let each use of the block set this…”.</source>
        <translation>Noch keine. Damit jede Verwendung des Blocks etwas setzen kann: Rechtsklick auf einen Parameter eines Knotens darin, dann „Jede Verwendung des Blocks setzen lassen…“.</translation>
    </message>
    <message>
        <source>What the block is called: letters, digits and _.</source>
        <translation>Wie der Block heißt: Buchstaben, Ziffern und _.</translation>
    </message>
    <message>
        <source>Put it into your library of blocks, to be used in other projects</source>
        <translation>In die eigene Block-Bibliothek legen, für andere Projekte</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu er da ist</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>What the block is for</source>
        <translation>Wozu der Block da ist</translation>
    </message>
    <message>
        <source>In a sentence, for whoever meets it in the palette</source>
        <translation>In einem Satz, für alle, die ihm in der Palette begegnen</translation>
    </message>
    <message>
        <source>It is in use: delete its nodes first</source>
        <translation>Er wird verwendet: erst seine Knoten löschen</translation>
    </message>
    <message>
        <source>Delete the block from the project</source>
        <translation>Block aus dem Projekt löschen</translation>
    </message>
    <message>
        <source>in {port}</source>
        <translation>in {port}</translation>
    </message>
    <message>
        <source>out {port}</source>
        <translation>out {port}</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>FLOPs a sample</source>
        <translation>FLOPs je Beispiel</translation>
    </message>
    <message>
        <source>read by {places}</source>
        <translation>gelesen von {places}</translation>
    </message>
    <message>
        <source>add an Input and an Output</source>
        <translation>einen Input und einen Output hinzufügen</translation>
    </message>
    <message>
        <source>Where the data come from.</source>
        <translation>Woher die Daten kommen.</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>wählen…</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <extracomment>Of one: {n} class</extracomment>
        <translation>
            <numerusform>{n} Klasse</numerusform>
            <numerusform>{n} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Transformationen</translation>
    </message>
    <message>
        <source>Split the data</source>
        <translation>Daten aufteilen</translation>
    </message>
    <message>
        <source>Choose where the data come from.</source>
        <translation>Wählen, woher die Daten kommen.</translation>
    </message>
    <message>
        <source>The field that is predicted here.</source>
        <translation>Das Feld, das hier vorhergesagt wird.</translation>
    </message>
    <message>
        <source>Set {name} of the data</source>
        <translation>{name} der Daten setzen</translation>
    </message>
    <message>
        <source>Learn from {source}</source>
        <translation>Von {source} lernen</translation>
    </message>
    <message>
        <source>{name} is being downloaded ({size}).</source>
        <translation>{name} wird heruntergeladen ({size}).</translation>
    </message>
    <message>
        <source>{name} is not on this computer yet ({size}).</source>
        <translation>{name} liegt noch nicht auf diesem Computer ({size}).</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation>{size} herunterladen</translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation>{done} von {total} MB</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>✓ on</source>
        <translation>✓ an</translation>
    </message>
    <message>
        <source>Look for {name}…</source>
        <translation>{name} suchen…</translation>
    </message>
    <message>
        <source>{value} (unknown)</source>
        <translation>{value} (unbekannt)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>{shape}, {dtype}, without the batch</source>
        <translation>{shape}, {dtype}, ohne den Batch</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Let each use of the block set this…</source>
        <translation>Jede Verwendung des Blocks setzen lassen…</translation>
    </message>
    <message>
        <source>Give it a value of its own</source>
        <translation>Einen eigenen Wert geben</translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation>Auf {value} zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>{name} wegnehmen</translation>
    </message>
    <message>
        <source>It is {what} of the block. Give it a value of its own</source>
        <translation>Es ist {what} des Blocks. Einen eigenen Wert geben</translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation>{name} {reason}</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Learning rate ×</source>
        <translation>Lernrate ×</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Its learning rate, as a multiple of the optimizer&apos;s.</source>
        <translation>Die Lernrate, als Vielfaches der des Optimizers.</translation>
    </message>
    <message>
        <source>Its weights stay as they are while the rest learns.</source>
        <translation>Die Gewichte bleiben, wie sie sind, während der Rest lernt.</translation>
    </message>
    <message>
        <source>copy {number} of {block}</source>
        <translation>Kopie {number} von {block}</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Frozen with {blocks}.</source>
        <translation>Eingefroren mit {blocks}.</translation>
    </message>
    <message>
        <source>This is for {copies} alone, and not for the other copies.</source>
        <translation>Dies gilt nur für {copies}, nicht für die anderen Kopien.</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>Wert nötig</translation>
    </message>
    <message>
        <source>The recipe says the same.</source>
        <translation>Das Rezept sagt dasselbe.</translation>
    </message>
    <message>
        <source>Nothing else differs.</source>
        <translation>Sonst unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>What is changed here holds from the next batch on, and is kept in the run.</source>
        <translation>Was hier geändert wird, gilt ab dem nächsten Batch und bleibt im Lauf vermerkt.</translation>
    </message>
    <message>
        <source>The rate of the next step. What is typed holds for the rate without a warm-up, which goes on.</source>
        <translation>Die Rate des nächsten Schritts. Was hier steht, gilt für die Rate ohne Warm-up, das weitergeht.</translation>
    </message>
    <message>
        <source>Apply the recipe to this training</source>
        <translation>Das Rezept auf dieses Training anwenden</translation>
    </message>
    <message>
        <source>This training</source>
        <translation>Dieses Training</translation>
    </message>
    <message>
        <source>How gradients are clipped.</source>
        <translation>Wie Gradienten gekappt werden.</translation>
    </message>
    <message>
        <source>The recipe: {differences}</source>
        <translation>Das Rezept: {differences}</translation>
    </message>
    <message>
        <source>The epoch after which it ends.</source>
        <translation>Die Epoche, nach der es endet.</translation>
    </message>
    <message>
        <source>Nodes that no longer learn.</source>
        <translation>Knoten, die nicht mehr lernen.</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Loading torch…</source>
        <translation>torch wird geladen…</translation>
    </message>
    <message>
        <source>An input port of the block: what is wired to it where the block is used arrives here.</source>
        <translation>Ein Eingang des Blocks: was dort, wo er verwendet wird, damit verbunden ist, kommt hier an.</translation>
    </message>
    <message>
        <source>An output port of the block: what arrives here comes out of it where it is used.</source>
        <translation>Ein Ausgang des Blocks: was hier ankommt, kommt dort heraus, wo er verwendet wird.</translation>
    </message>
    <message>
        <source>This layer is not known here, and is kept as it is.</source>
        <translation>Diese Schicht ist hier nicht bekannt und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{id}: the layer&apos;s name in the file, in the compiled network and in its weights</source>
        <translation>{id}: der Name der Schicht in der Datei, im übersetzten Netz und in ihren Gewichten</translation>
    </message>
    <message>
        <source>Apply to the running training too</source>
        <translation>Auch auf das laufende Training anwenden</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>from the input</source>
        <translation>von der Eingabe</translation>
    </message>
    <message>
        <source>Nothing is learned from this output yet.</source>
        <translation>Aus dieser Ausgabe wird noch nichts gelernt.</translation>
    </message>
    <message>
        <source>This layer is not known here, and is kept as it is. Perhaps {layer} is meant.</source>
        <translation>Diese Schicht ist hier nicht bekannt und bleibt, wie sie ist. Vielleicht ist {layer} gemeint.</translation>
    </message>
    <message>
        <source>Set {name} of {node}</source>
        <translation>{name} von {node} setzen</translation>
    </message>
    <message numerus="yes">
        <source>Set {name} of {n} layers</source>
        <extracomment>Of one: Set {name} of {n} layer</extracomment>
        <translation>
            <numerusform>{name} von {n} Schicht setzen</numerusform>
            <numerusform>{name} von {n} Schichten setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a layer from the palette onto the canvas, or double-click one, to begin.</source>
        <translation>Zum Anfangen eine Schicht aus der Palette auf die Zeichenfläche ziehen oder doppelklicken.</translation>
    </message>
    <message>
        <source>Select a layer to see and change its parameters.</source>
        <translation>Eine Schicht auswählen, um ihre Parameter zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>What the project is called.</source>
        <translation>Wie das Projekt heißt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message numerus="yes">
        <source>Learning rate over {n} epochs: at most {most}, {last} in the end</source>
        <extracomment>Of one: Learning rate over {n} epoch: at most {most}, {last} in the end</extracomment>
        <translation>
            <numerusform>Lernrate über {n} Epoche: höchstens {most}, am Ende {last}</numerusform>
            <numerusform>Lernrate über {n} Epochen: höchstens {most}, am Ende {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} at epoch {epoch}</source>
        <translation>{rate} bei Epoche {epoch}</translation>
    </message>
    <message>
        <source>{rate} in the end</source>
        <translation>am Ende {rate}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>A change here changes all of them.</source>
        <translation>Eine Änderung hier ändert alle.</translation>
    </message>
    <message>
        <source>These layers have no parameter in common.</source>
        <translation>Diese Schichten haben keinen gemeinsamen Parameter.</translation>
    </message>
    <message>
        <source>Share that is kept for the end.</source>
        <translation>Anteil, der für das Ende aufgehoben wird.</translation>
    </message>
    <message>
        <source>Which rows go where: the same seed gives the same parts.</source>
        <translation>Welche Zeilen wohin kommen: derselbe Seed ergibt dieselben Teile.</translation>
    </message>
    <message>
        <source>Cross-validation: what the test part leaves is divided into so many folds, of which one validates.</source>
        <translation>Kreuzvalidierung: was der Testteil übrig lässt, wird in so viele Folds geteilt, von denen einer validiert.</translation>
    </message>
    <message>
        <source>Share of the rows that the network learns from.</source>
        <translation>Anteil der Zeilen, aus denen das Netz lernt.</translation>
    </message>
    <message>
        <source>Share that is only looked at, after every epoch: whether what was learned holds for rows never seen.</source>
        <translation>Anteil, der nur angesehen wird, nach jeder Epoche: ob das Gelernte auch für nie gesehene Zeilen gilt.</translation>
    </message>
    <message>
        <source>Which fold validates, counted from 0; the others train.</source>
        <translation>Welcher Fold validiert, ab 0 gezählt; die anderen trainieren.</translation>
    </message>
    <message>
        <source>Training only, at random: drawn anew for every batch. Validation and test rows are left as they are.</source>
        <translation>Nur im Training, zufällig: für jeden Batch neu gezogen. Zeilen zum Validieren und Testen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>This transform is not known here.</source>
        <translation>Diese Transformation ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>{mixing} usually comes last: here {other} is done to samples that are mixed already.</source>
        <translation>{mixing} kommt meist zuletzt: hier trifft {other} Beispiele, die schon gemischt sind.</translation>
    </message>
    <message>
        <source>{slow} is done to every batch, for it stands behind {random}; before it, once is enough.</source>
        <translation>{slow} geschieht bei jedem Batch, denn es steht hinter {random}; davor genügt einmal.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>away</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>{type} of {field}, step {number}</source>
        <translation>{type} von {field}, Schritt {number}</translation>
    </message>
    <message>
        <source>Do it earlier (Ctrl+Up)</source>
        <translation>Früher (Strg+Hoch)</translation>
    </message>
    <message>
        <source>Do it later (Ctrl+Down)</source>
        <translation>Später (Strg+Herunter)</translation>
    </message>
    <message>
        <source>Take it away (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>{type} of {field}: {what}</source>
        <translation>{type} von {field}: {what}</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>an oder aus</translation>
    </message>
    <message>
        <source>sizes with commas, such as 1, 8, 8</source>
        <translation>Größen mit Kommas, etwa 1, 8, 8</translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>names with commas between them</source>
        <translation>Namen mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>field of the data</source>
        <translation>Feld der Daten</translation>
    </message>
    <message>
        <source>must be on or off</source>
        <translation>muss an oder aus sein</translation>
    </message>
    <message>
        <source>must be a number, not “{text}”: write a point for the decimals</source>
        <translation>muss eine Zahl sein, nicht „{text}“: Dezimalen nach einem Punkt schreiben</translation>
    </message>
    <message>
        <source>one whole number, or several</source>
        <translation>eine ganze Zahl, oder mehrere</translation>
    </message>
    <message>
        <source>one number, or several</source>
        <translation>eine Zahl, oder mehrere</translation>
    </message>
    <message>
        <source>one whole number, or {number} whole numbers such as {example}</source>
        <translation>eine ganze Zahl, oder {number} ganze Zahlen wie {example}</translation>
    </message>
    <message>
        <source>one number, or {number} numbers such as {example}</source>
        <translation>eine Zahl, oder {number} Zahlen wie {example}</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>mindestens {number}</translation>
    </message>
    <message>
        <source>more than {number}</source>
        <translation>mehr als {number}</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>höchstens {number}</translation>
    </message>
    <message>
        <source>less than {number}</source>
        <translation>weniger als {number}</translation>
    </message>
    <message>
        <source>needs a number</source>
        <translation>braucht eine Zahl</translation>
    </message>
    <message>
        <source>needs sizes, such as 1, 8, 8</source>
        <translation>braucht Größen, etwa 1, 8, 8</translation>
    </message>
    <message>
        <source>needs a file or folder</source>
        <translation>braucht eine Datei oder einen Ordner</translation>
    </message>
    <message>
        <source>needs a field</source>
        <translation>braucht ein Feld</translation>
    </message>
    <message>
        <source>has a comma with no name before it</source>
        <translation>hat ein Komma ohne Namen davor</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>must be a number, not “{text}”</source>
        <translation>muss eine Zahl sein, nicht „{text}“</translation>
    </message>
    <message>
        <source>{what}, or {words}</source>
        <translation>{what}, oder {words}</translation>
    </message>
    <message>
        <source>{what}, or empty</source>
        <translation>{what}, oder leer</translation>
    </message>
    <message>
        <source>{what}; {default} if left out</source>
        <translation>{what}; ohne Angabe {default}</translation>
    </message>
    <message>
        <source>must be one of {choices}</source>
        <translation>muss eines von {choices} sein</translation>
    </message>
    <message>
        <source>has a quotation mark &quot; that is not closed</source>
        <translation>hat ein Anführungszeichen &quot;, das nicht geschlossen ist</translation>
    </message>
    <message>
        <source>needs a comma between two names</source>
        <translation>braucht ein Komma zwischen zwei Namen</translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be a whole number, not “{text}”</source>
        <translation>muss eine ganze Zahl sein, nicht „{text}“</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>may not hold {constant}</source>
        <translation>darf {constant} nicht enthalten</translation>
    </message>
    <message>
        <source>Enter does it · Tab or Alt+arrows: another · type a name · Esc leaves</source>
        <translation>Enter legt sie um · Tab oder Alt+Pfeile: ein anderer · Namen tippen · Esc verlässt</translation>
    </message>
    <message>
        <source>Select a node that wires leave</source>
        <translation>Einen Knoten auswählen, von dem Verbindungen ausgehen</translation>
    </message>
    <message>
        <source>No other output may have these wires</source>
        <translation>Kein anderer Ausgang kann diese Verbindungen haben</translation>
    </message>
    <message numerus="yes">
        <source>Take {n} wires to another output</source>
        <extracomment>Of one: Take {n} wire to another output</extracomment>
        <translation>
            <numerusform>{n} Verbindung an einen anderen Ausgang legen</numerusform>
            <numerusform>{n} Verbindungen an einen anderen Ausgang legen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the mouse; a click or Enter lets go, Escape leaves the copies here</source>
        <translation>Die Maus bewegen; ein Klick oder Enter lässt los, Escape lässt die Kopien hier</translation>
    </message>
    <message numerus="yes">
        <source>Lead {n} wires from {before} to {after}</source>
        <extracomment>Of one: Lead {n} wire from {before} to {after}</extracomment>
        <translation>
            <numerusform>{n} Verbindung von {before} an {after} legen</numerusform>
            <numerusform>{n} Verbindungen von {before} an {after} legen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wires go to {port}</source>
        <extracomment>Of one: {n} wire goes to {port}</extracomment>
        <translation>
            <numerusform>{n} Verbindung geht an {port}</numerusform>
            <numerusform>{n} Verbindungen gehen an {port}</numerusform>
        </translation>
    </message>
    <message>
        <source>The wires stay where they are</source>
        <translation>Die Verbindungen bleiben, wo sie sind</translation>
    </message>
    <message numerus="yes">
        <source>{n} stay where they are</source>
        <extracomment>Of one: {n} stays where it is</extracomment>
        <translation>
            <numerusform>{n} bleibt, wo sie ist</numerusform>
            <numerusform>{n} bleiben, wo sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Those wires are there already</source>
        <translation>Diese Verbindungen gibt es schon</translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the left</source>
        <extracomment>Of one: Align {n} node by the left</extracomment>
        <translation>
            <numerusform>{n} Knoten links ausrichten</numerusform>
            <numerusform>{n} Knoten links ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the centre</source>
        <extracomment>Of one: Align {n} node by the centre</extracomment>
        <translation>
            <numerusform>{n} Knoten der Mitte nach (waagerecht) ausrichten</numerusform>
            <numerusform>{n} Knoten der Mitte nach (waagerecht) ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the right</source>
        <extracomment>Of one: Align {n} node by the right</extracomment>
        <translation>
            <numerusform>{n} Knoten rechts ausrichten</numerusform>
            <numerusform>{n} Knoten rechts ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the top</source>
        <extracomment>Of one: Align {n} node by the top</extracomment>
        <translation>
            <numerusform>{n} Knoten oben ausrichten</numerusform>
            <numerusform>{n} Knoten oben ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the middle</source>
        <extracomment>Of one: Align {n} node by the middle</extracomment>
        <translation>
            <numerusform>{n} Knoten der Mitte nach (senkrecht) ausrichten</numerusform>
            <numerusform>{n} Knoten der Mitte nach (senkrecht) ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the bottom</source>
        <extracomment>Of one: Align {n} node by the bottom</extracomment>
        <translation>
            <numerusform>{n} Knoten unten ausrichten</numerusform>
            <numerusform>{n} Knoten unten ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute {n} nodes across</source>
        <extracomment>Of one: Distribute {n} node across</extracomment>
        <translation>
            <numerusform>{n} Knoten waagerecht verteilen</numerusform>
            <numerusform>{n} Knoten waagerecht verteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute {n} nodes down</source>
        <extracomment>Of one: Distribute {n} node down</extracomment>
        <translation>
            <numerusform>{n} Knoten senkrecht verteilen</numerusform>
            <numerusform>{n} Knoten senkrecht verteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes</source>
        <extracomment>Of one: Arrange {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten anordnen</numerusform>
            <numerusform>{n} Knoten anordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes from top to bottom</source>
        <extracomment>Of one: Arrange {n} node from top to bottom</extracomment>
        <translation>
            <numerusform>{n} Knoten von oben nach unten anordnen</numerusform>
            <numerusform>{n} Knoten von oben nach unten anordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes in rows</source>
        <extracomment>Of one: Arrange {n} node in rows</extracomment>
        <translation>
            <numerusform>{n} Knoten in Zeilen anordnen</numerusform>
            <numerusform>{n} Knoten in Zeilen anordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange the drawing</source>
        <translation>Die Zeichnung anordnen</translation>
    </message>
    <message>
        <source>Arrange the drawing from top to bottom</source>
        <translation>Die Zeichnung von oben nach unten anordnen</translation>
    </message>
    <message>
        <source>Arrange the drawing in rows</source>
        <translation>Die Zeichnung in Zeilen anordnen</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>„{name}“ wird geöffnet …</translation>
    </message>
    <message>
        <source>is no JSON: {fault} at character {place}</source>
        <translation>ist kein JSON: {fault} bei Zeichen {place}</translation>
    </message>
    <message>
        <source>How a step is made of the gradients.</source>
        <translation>Wie aus den Gradienten ein Schritt wird.</translation>
    </message>
    <message>
        <source>How the learning rate goes over the training.</source>
        <translation>Wie die Lernrate über das Training verläuft.</translation>
    </message>
    <message>
        <source>How the learning rate rises in the first steps.</source>
        <translation>Wie die Lernrate in den ersten Schritten steigt.</translation>
    </message>
    <message>
        <source>What of the weights is added to the loss.</source>
        <translation>Was von den Gewichten zum Loss addiert wird.</translation>
    </message>
    <message>
        <source>How gradients that are too large are cut before a step.</source>
        <translation>Wie zu große Gradienten vor einem Schritt gekappt werden.</translation>
    </message>
    <message>
        <source>Whether an average of the weights is kept, and is what is measured.</source>
        <translation>Ob ein Mittel der Gewichte geführt wird, und dieses gemessen wird.</translation>
    </message>
    <message>
        <source>When the training ends before its last epoch.</source>
        <translation>Wann das Training vor seiner letzten Epoche endet.</translation>
    </message>
    <message>
        <source>A checkpoint is written at least so often:</source>
        <translation>Ein Checkpoint wird mindestens so oft geschrieben:</translation>
    </message>
    <message>
        <source>Set {name}</source>
        <translation>{name} setzen</translation>
    </message>
    <message>
        <source>Set {name} of checkpoints</source>
        <translation>{name} der Checkpoints setzen</translation>
    </message>
    <message>
        <source>Use no {part}</source>
        <translation>{part} weglassen</translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation>{what} verwenden</translation>
    </message>
    <message numerus="yes">
        <source>in {n} worker processes</source>
        <extracomment>Of one: in {n} worker process</extracomment>
        <translation>
            <numerusform>in {n} Arbeitsprozess</numerusform>
            <numerusform>in {n} Arbeitsprozessen</numerusform>
        </translation>
    </message>
    <message>
        <source>bfloat16 (mixed)</source>
        <translation>bfloat16 (gemischt)</translation>
    </message>
    <message>
        <source>float16 (mixed)</source>
        <translation>float16 (gemischt)</translation>
    </message>
    <message>
        <source>contiguous (channels first)</source>
        <translation>zusammenhängend (Kanäle zuerst)</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularisierung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>in a process of its own</source>
        <translation>in einem eigenen Prozess</translation>
    </message>
    <message>
        <source>in this window</source>
        <translation>in diesem Fenster</translation>
    </message>
    <message>
        <source>Where the network trains.</source>
        <translation>Wo das Netz trainiert.</translation>
    </message>
    <message>
        <source>the same all along</source>
        <translation>durchweg gleich</translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation>Early Stopping</translation>
    </message>
    <message>
        <source>decays everything</source>
        <translation>Decay für alles</translation>
    </message>
    <message>
        <source>keeps the last weights</source>
        <translation>behält die letzten Gewichte</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>übersetzt</translation>
    </message>
    <message>
        <source>saves every epoch or minute</source>
        <translation>sichert jede Epoche oder Minute</translation>
    </message>
    <message>
        <source>saves every epoch or {minutes} minutes</source>
        <translation>sichert jede Epoche oder alle {minutes} Minuten</translation>
    </message>
    <message>
        <source>saves every {epochs} epochs or minute</source>
        <translation>sichert alle {epochs} Epochen oder jede Minute</translation>
    </message>
    <message>
        <source>saves every {epochs} epochs or {minutes} minutes</source>
        <translation>sichert alle {epochs} Epochen oder {minutes} Minuten</translation>
    </message>
    <message>
        <source>batches of {size}</source>
        <translation>Batches zu {size}</translation>
    </message>
    <message>
        <source>warm-up of {steps} steps</source>
        <translation>Warm-up von {steps} Schritten</translation>
    </message>
    <message>
        <source>clipping {how}</source>
        <translation>Clipping {how}</translation>
    </message>
    <message>
        <source>steps of {number} batches</source>
        <translation>Schritte aus {number} Batches</translation>
    </message>
    <message>
        <source>No transform suits what this field holds now.</source>
        <translation>Keine Transformation passt zu dem, was dieses Feld jetzt enthält.</translation>
    </message>
    <message>
        <source>Fitted to the training part</source>
        <translation>Am Trainingsteil angepasst</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>At random, training only</source>
        <translation>Zufällig, nur im Training</translation>
    </message>
    <message>
        <source>Mixing a batch, training only</source>
        <translation>Mischt einen Batch, nur im Training</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a transform to {name}</source>
        <translation>Transformation zu {name} hinzufügen</translation>
    </message>
    <message>
        <source>Add {type} to {name}</source>
        <translation>{type} zu {name} hinzufügen</translation>
    </message>
    <message>
        <source>Remove {type} from {name}</source>
        <translation>{type} von {name} entfernen</translation>
    </message>
    <message>
        <source>Move {type} of {name}</source>
        <translation>{type} von {name} verschieben</translation>
    </message>
    <message>
        <source>A bypassed node hands on what arrives at its first input. A muted one is left out, with what only it feeds. Nothing of it is lost.</source>
        <translation>Ein umgangener Knoten gibt weiter, was an seinem ersten Eingang ankommt. Ein stummer wird weggelassen, samt allem, was nur er speist. Nichts davon geht verloren.</translation>
    </message>
    <message>
        <source>bypass</source>
        <translation>umgangen</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>A node keeps its name: what it has learned is kept under it</source>
        <translation>Ein Knoten behält seinen Namen: unter ihm wird aufbewahrt, was er gelernt hat</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>wires</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>dddd, dd MMMM yyyy, HH:mm:ss</source>
        <translation>dddd, d. MMMM yyyy, HH:mm:ss</translation>
    </message>
    <message numerus="yes">
        <source>Used {n} times, {copies} copies in all: a change here changes every one.</source>
        <extracomment>Of one: Used once, {copies} copies in all: a change here changes every one.</extracomment>
        <translation>
            <numerusform>Einmal verwendet, {copies} Kopien insgesamt: eine Änderung hier ändert alle.</numerusform>
            <numerusform>{n}-mal verwendet, {copies} Kopien insgesamt: eine Änderung hier ändert alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>it</source>
        <translation>dem Block</translation>
    </message>
    <message>
        <source>Nothing uses it yet.</source>
        <translation>Noch nirgends verwendet.</translation>
    </message>
    <message>
        <source>Used once: a change here changes it.</source>
        <translation>Einmal verwendet: eine Änderung hier ändert ihn.</translation>
    </message>
    <message>
        <source>Used {n} times: a change here changes every one.</source>
        <translation>{n}-mal verwendet: eine Änderung hier ändert alle.</translation>
    </message>
    <message>
        <source>{what} in {where}</source>
        <translation>{what} in {where}</translation>
    </message>
    <message>
        <source>{where} (copy {numbers})</source>
        <translation>{where} (Kopie {numbers})</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wieder getan: {what}</translation>
    </message>
    <message>
        <source>That was in the block {name}.</source>
        <translation>Das war im Block {name}.</translation>
    </message>
    <message>
        <source>Has other keys than at first</source>
        <translation>Hat andere Tasten als anfangs</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys like those of</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Keys &amp;like</source>
        <translation>Tasten &amp;wie in</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Rese&amp;t it</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Choose a command above</source>
        <translation>Oben einen Befehl wählen</translation>
    </message>
    <message>
        <source>Find by name or key…</source>
        <translation>Nach Namen oder Taste suchen…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>wire from {source}, {out}, to {target}, {into}, carries {shape}</source>
        <translation>Verbindung von {source}, {out}, zu {target}, {into}, führt {shape}</translation>
    </message>
    <message>
        <source>from {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <source>from {names} and {n} more</source>
        <translation>von {names} und {n} weiteren</translation>
    </message>
    <message>
        <source>nothing comes in</source>
        <translation>nichts kommt herein</translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation>zu {names}</translation>
    </message>
    <message>
        <source>to {names} and {n} more</source>
        <translation>zu {names} und {n} weiteren</translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation>führt nirgends hin</translation>
    </message>
    <message>
        <source>one number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a layer that NetBuilder does not know</source>
        <translation>eine Schicht, die NetBuilder nicht kennt</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation>Ausgabe {shape}</translation>
    </message>
    <message>
        <source>output {name} {shape}</source>
        <translation>Ausgabe {name} {shape}</translation>
    </message>
    <message>
        <source>error: {what}</source>
        <translation>Fehler: {what}</translation>
    </message>
    <message>
        <source>warning: {what}</source>
        <translation>Warnung: {what}</translation>
    </message>
    <message>
        <source>can be unfolded</source>
        <translation>lässt sich aufklappen</translation>
    </message>
    <message>
        <source>wire from {source}, {out}, to {target}, {into}</source>
        <translation>Verbindung von {source}, {out}, zu {target}, {into}</translation>
    </message>
    <message>
        <source>no problem</source>
        <translation>kein Problem</translation>
    </message>
    <message>
        <source>shape not known</source>
        <translation>Form nicht bekannt</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
    <message numerus="yes">
        <source>{n} copies</source>
        <extracomment>Of one: {n} copy</extracomment>
        <translation>
            <numerusform>{n} Kopie</numerusform>
            <numerusform>{n} Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>Open graphs</source>
        <translation>Offene Zeichnungen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>leave it out by &apos;columns&apos;</source>
        <translation>über „columns“ weglassen</translation>
    </message>
    <message>
        <source>the value {value} of column {column}</source>
        <translation>der Wert {value} der Spalte {column}</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>Spalte {column}</translation>
    </message>
    <message>
        <source>a label needs fewer; leave it out of &apos;labels&apos; where it is a number</source>
        <translation>ein Label braucht weniger; bei „labels“ weglassen, wo es eine Zahl ist</translation>
    </message>
    <message>
        <source>changed while it was being read; load it again</source>
        <translation>wurde während des Lesens geändert; noch einmal laden</translation>
    </message>
    <message>
        <source>holds texts, so it must be among &apos;labels&apos;</source>
        <translation>enthält Texte, muss also bei „labels“ stehen</translation>
    </message>
    <message>
        <source>every row has a missing value, so dropping them leaves nothing</source>
        <translation>in jeder Zeile fehlt ein Wert, sie wegzulassen lässt also nichts übrig</translation>
    </message>
    <message>
        <source>{one} and {other} would both be the input {name}; rename one</source>
        <translation>{one} und {other} wären beide die Eingabe {name}; eine umbenennen</translation>
    </message>
    <message>
        <source>there is no column {name}</source>
        <translation>es gibt keine Spalte {name}</translation>
    </message>
    <message>
        <source>{path}: column {column}</source>
        <translation>{path}: Spalte {column}</translation>
    </message>
    <message>
        <source>delimiter must be one character such as , or ; got {delimiter}</source>
        <translation>delimiter muss ein Zeichen sein wie , oder ; hier {delimiter}</translation>
    </message>
    <message>
        <source>{path}: column {name}</source>
        <translation>{path}: Spalte {name}</translation>
    </message>
    <message>
        <source>{text} in line {line} is no number</source>
        <translation>{text} in Zeile {line} ist keine Zahl</translation>
    </message>
    <message>
        <source>has more than {most} different values; {hint}</source>
        <translation>hat mehr als {most} verschiedene Werte; {hint}</translation>
    </message>
    <message>
        <source>&apos;{where}&apos; names {name} twice</source>
        <translation>„{where}“ nennt {name} zweimal</translation>
    </message>
    <message>
        <source>a cell has more than {most:,} characters; is a quotation mark missing?</source>
        <translation>eine Zelle hat mehr als {most:,} Zeichen; fehlt ein Anführungszeichen?</translation>
    </message>
    <message>
        <source>is not written as CSV: {error}</source>
        <translation>ist nicht als CSV geschrieben: {error}</translation>
    </message>
    <message>
        <source>{path}: line {line}, column {column}</source>
        <translation>{path}: Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>is UTF-16; save the file as UTF-8</source>
        <translation>ist UTF-16; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>has one cell, the lines above have {width}</source>
        <translation>hat eine Zelle, die Zeilen darüber haben {width}</translation>
    </message>
    <message>
        <source>{path}: line {line}</source>
        <translation>{path}: Zeile {line}</translation>
    </message>
    <message>
        <source>holds a NUL byte; is this a text file?</source>
        <translation>enthält ein NUL-Byte; ist dies eine Textdatei?</translation>
    </message>
    <message>
        <source>has {n} cells, the lines above have {width}</source>
        <translation>hat {n} Zellen, die Zeilen darüber haben {width}</translation>
    </message>
    <message>
        <source>is longer than {most} MiB; is this a table?</source>
        <translation>ist länger als {most} MiB; ist dies eine Tabelle?</translation>
    </message>
    <message>
        <source>byte {start} (0x{byte:02x}) is no UTF-8; save the file as UTF-8</source>
        <translation>Byte {start} (0x{byte:02x}) ist kein UTF-8; als UTF-8 speichern</translation>
    </message>
    <message>
        <source>set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <translation>„missing“ auf &quot;drop rows&quot; setzen</translation>
    </message>
    <message>
        <source>{text} is no number: where its point parts thousands, take it out; where it is the decimal point, set &apos;decimal&apos; to {mark!r}</source>
        <translation>{text} ist keine Zahl: trennt der Punkt Tausender, ihn entfernen; ist er das Dezimalzeichen, „decimal“ auf {mark!r} setzen</translation>
    </message>
    <message>
        <source>the value is missing. Fill it in, {remedy}, or leave the column out</source>
        <translation>der Wert fehlt. Ausfüllen, {remedy}, oder die Spalte weglassen</translation>
    </message>
    <message>
        <source>{text} is no number: where its comma parts thousands, take it out; where it is the decimal comma, set &apos;decimal&apos; to {mark!r}</source>
        <translation>{text} ist keine Zahl: trennt das Komma Tausender, es entfernen; ist es das Dezimalzeichen, „decimal“ auf {mark!r} setzen</translation>
    </message>
    <message>
        <source>the value is missing; {n:,} of this column&apos;s values are. Fill it in, {remedy}, or leave the column out</source>
        <translation>der Wert fehlt; in dieser Spalte fehlen {n:,}. Ausfüllen, {remedy}, oder die Spalte weglassen</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>has a line of column names and no rows</source>
        <translation>hat eine Zeile mit Spaltennamen und keine weiteren</translation>
    </message>
    <message>
        <source>holds numbers; the first line must name the columns</source>
        <translation>enthält Zahlen; die erste Zeile muss die Spalten nennen</translation>
    </message>
    <message>
        <source>{text} is no number, as others here are</source>
        <translation>{text} ist keine Zahl, wie andere hier</translation>
    </message>
    <message>
        <source>holds no values at all</source>
        <translation>enthält gar keine Werte</translation>
    </message>
    <message>
        <source>{text} is too large or infinite</source>
        <translation>{text} ist zu groß oder unendlich</translation>
    </message>
    <message>
        <source>has one column, but {other!r} stands in it; set &apos;delimiter&apos; to {other!r}?</source>
        <translation>hat eine Spalte, aber darin steht {other!r}; „delimiter“ auf {other!r} setzen?</translation>
    </message>
    <message>
        <source>column {position} has no name</source>
        <translation>Spalte {position} hat keinen Namen</translation>
    </message>
    <message>
        <source>two columns are called {name}</source>
        <translation>zwei Spalten heißen {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures cannot be read and are left out: {pictures}</source>
        <extracomment>Of one: one picture cannot be read and is left out: {pictures}</extracomment>
        <translation>
            <numerusform>{n} Bild ist nicht lesbar und wird ausgelassen: {pictures}</numerusform>
            <numerusform>{n} Bilder sind nicht lesbar und werden ausgelassen: {pictures}</numerusform>
        </translation>
    </message>
    <message>
        <source>one row holds NaN or infinity; the first is row {row}</source>
        <translation>eine Zeile enthält NaN oder unendlich; die erste ist Zeile {row}</translation>
    </message>
    <message>
        <source>{where}: field &apos;{name}&apos;</source>
        <translation>{where}: Feld „{name}“</translation>
    </message>
    <message>
        <source>field &apos;{name}&apos;</source>
        <translation>Feld „{name}“</translation>
    </message>
    <message>
        <source>{n:,} rows hold NaN or infinity; the first is row {row}</source>
        <translation>{n:,} Zeilen enthalten NaN oder unendlich; die erste ist Zeile {row}</translation>
    </message>
    <message>
        <source>fields and tensors have different names</source>
        <translation>Felder und Tensoren heißen verschieden</translation>
    </message>
    <message>
        <source>has masks outside 0 to {last}</source>
        <translation>hat Masken außerhalb von 0 bis {last}</translation>
    </message>
    <message>
        <source>has labels outside 0 to {last}</source>
        <translation>hat Labels außerhalb von 0 bis {last}</translation>
    </message>
    <message>
        <source>has indices outside 0 to {last}</source>
        <translation>hat Indizes außerhalb von 0 bis {last}</translation>
    </message>
    <message>
        <source>needs {needed:,.1f} GiB of memory, more than the {allowed:.1f} GiB allowed; use fewer rows or smaller samples</source>
        <translation>braucht {needed:,.1f} GiB Speicher, mehr als die erlaubten {allowed:.1f} GiB; weniger Zeilen oder kleinere Beispiele verwenden</translation>
    </message>
    <message>
        <source>holds {found}, declared {declared}</source>
        <translation>enthält {found}, angegeben ist {declared}</translation>
    </message>
    <message>
        <source>fields differ in length: {lengths}</source>
        <translation>Felder sind verschieden lang: {lengths}</translation>
    </message>
    <message>
        <source>gave {file} ({url}) with the SHA-256 {found}… where {sha256}… is published; what came was deleted</source>
        <translation>gab {file} ({url}) mit der SHA-256 {found}…, veröffentlicht ist {sha256}…; das Angekommene ist gelöscht</translation>
    </message>
    <message>
        <source>{label} needs {needed:,.0f} MB, and {free:,.0f} MB are free on this disk</source>
        <translation>{label} braucht {needed:,.0f} MB, und {free:,.0f} MB sind auf dieser Platte frei</translation>
    </message>
    <message>
        <source>sends on to {url}, which is no https address</source>
        <translation>leitet zu {url} weiter, was keine https-Adresse ist</translation>
    </message>
    <message>
        <source>may be asked by https alone, not at {url}</source>
        <translation>darf nur über https gefragt werden, nicht bei {url}</translation>
    </message>
    <message>
        <source>answers with another part of another file than was asked for</source>
        <translation>antwortet mit einem anderen Teil einer anderen Datei als verlangt</translation>
    </message>
    <message>
        <source>sends on to a place that may not be followed (HTTP status {code})</source>
        <translation>leitet an einen Ort weiter, dem nicht zu folgen ist (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>no answer within {timeout_s:g} s</source>
        <translation>keine Antwort innerhalb von {timeout_s:g} s</translation>
    </message>
    <message>
        <source>broke off after {start} of {size} bytes</source>
        <translation>brach nach {start} von {size} Bytes ab</translation>
    </message>
    <message>
        <source>sends more than the {size} bytes of {file}</source>
        <translation>schickt mehr als die {size} Bytes von {file}</translation>
    </message>
    <message>
        <source>offers {length} bytes where {file} has {size}</source>
        <translation>bietet {length} Bytes, wo {file} {size} hat</translation>
    </message>
    <message>
        <source>cannot be reached ({error})</source>
        <translation>ist nicht erreichbar ({error})</translation>
    </message>
    <message>
        <source>broke off ({error})</source>
        <translation>brach ab ({error})</translation>
    </message>
    <message>
        <source>lacks {wanted}</source>
        <translation>es fehlt {wanted}</translation>
    </message>
    <message>
        <source>it holds more than it should</source>
        <translation>es enthält mehr, als es sollte</translation>
    </message>
    <message>
        <source>is no archive that can be unpacked: {error}</source>
        <translation>ist kein Archiv, das sich entpacken lässt: {error}</translation>
    </message>
    <message>
        <source>{path} is no file of {size:,} bytes</source>
        <translation>{path} ist keine Datei von {size:,} Bytes</translation>
    </message>
    <message>
        <source>{fault}; there is {known}</source>
        <translation>{fault}; es gibt {known}</translation>
    </message>
    <message>
        <source>{fault}; there is none</source>
        <translation>{fault}; es gibt keine</translation>
    </message>
    <message>
        <source>{fault}; did you mean &apos;{near}&apos;?</source>
        <translation>{fault}; ist „{near}“ gemeint?</translation>
    </message>
    <message>
        <source>{where}: {message}</source>
        <translation>{where}: {message}</translation>
    </message>
    <message>
        <source>{share} and {other} of another</source>
        <translation>{share} und {other} einer anderen</translation>
    </message>
    <message>
        <source>{most} is {times} times as frequent as {least}.</source>
        <translation>{most} ist {times}-mal so häufig wie {least}.</translation>
    </message>
    <message>
        <source>{most} is {times} times as frequent as {least}: class weights may help.</source>
        <translation>{most} ist {times}-mal so häufig wie {least}: Klassengewichte können helfen.</translation>
    </message>
    <message>
        <source>The training part has no rows of {name}: that cannot be learned.</source>
        <translation>Der Trainingsteil hat keine Zeilen von {name}: das lässt sich nicht lernen.</translation>
    </message>
    <message>
        <source>counting classes: {done} of {total} {part} rows</source>
        <translation>Klassen werden gezählt: {done} von {total} Zeilen ({part})</translation>
    </message>
    <message>
        <source>The classes are about equally frequent.</source>
        <translation>Die Klassen sind etwa gleich häufig.</translation>
    </message>
    <message>
        <source>The training part has no pixels of {name}: that cannot be learned.</source>
        <translation>Der Trainingsteil hat keine Pixel von {name}: das lässt sich nicht lernen.</translation>
    </message>
    <message>
        <source>There is one class alone, {name}: there is nothing to tell apart.</source>
        <translation>Es gibt nur eine Klasse, {name}: es gibt nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>The training part has no rows of {name} and {n} more: that cannot be learned.</source>
        <translation>Der Trainingsteil hat keine Zeilen von {name} und {n} weiteren: das lässt sich nicht lernen.</translation>
    </message>
    <message>
        <source>The training part has no pixels of {name} and {n} more: that cannot be learned.</source>
        <translation>Der Trainingsteil hat keine Pixel von {name} und {n} weiteren: das lässt sich nicht lernen.</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>Klasse {name}</translation>
    </message>
    <message>
        <source>looking at {name}: {done} of {total} rows</source>
        <translation>{name} wird angesehen: {done} von {total} Zeilen</translation>
    </message>
    <message>
        <source>tokens in a text</source>
        <translation>Token in einem Text</translation>
    </message>
    <message>
        <source>share unknown</source>
        <translation>Anteil unbekannter</translation>
    </message>
    <message>
        <source>brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>channel {number}</source>
        <translation>Kanal {number}</translation>
    </message>
    <message>
        <source>In the order of time, without chance: first come the training rows, then those for validation, last the test rows. Rows that lie across a cut are in no part, for they would bring steps of one into another.</source>
        <translation>In zeitlicher Folge, ohne Zufall: erst kommen die Zeilen zum Trainieren, dann die zum Validieren, zuletzt die zum Testen. Zeilen, die über einem Schnitt liegen, sind in keinem Teil, denn sie brächten Schritte des einen in den anderen.</translation>
    </message>
    <message>
        <source>At random.</source>
        <translation>Zufällig.</translation>
    </message>
    <message>
        <source>The {n} test rows are those that the makers of the data kept for it.</source>
        <translation>Die {n} Testzeilen sind die, die die Urheber der Daten dafür aufgehoben haben.</translation>
    </message>
    <message>
        <source>Fold {fold} of {folds} (counted from 0) validates, the other {others} train.</source>
        <translation>Fold {fold} von {folds} (ab 0 gezählt) validiert, die anderen {others} trainieren.</translation>
    </message>
    <message>
        <source>At random, stratified by {label}: each part has each class by its share.</source>
        <translation>Zufällig, geschichtet nach {label}: jeder Teil hat jede Klasse nach ihrem Anteil.</translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: the column is not used</source>
        <extracomment>Of one: {n} missing value: the column is not used</extracomment>
        <translation>
            <numerusform>{n} fehlender Wert: die Spalte wird nicht verwendet</numerusform>
            <numerusform>{n} fehlende Werte: die Spalte wird nicht verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: rows without it are dropped</source>
        <extracomment>Of one: {n} missing value: rows without it are dropped</extracomment>
        <translation>
            <numerusform>{n} fehlender Wert: Zeilen ohne ihn fallen weg</numerusform>
            <numerusform>{n} fehlende Werte: Zeilen ohne sie fallen weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: the last value before it is taken</source>
        <extracomment>Of one: {n} missing value: the last value before it is taken</extracomment>
        <translation>
            <numerusform>{n} fehlender Wert: der letzte davor wird genommen</numerusform>
            <numerusform>{n} fehlende Werte: der letzte davor wird genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation>Spalte {name}</translation>
    </message>
    <message>
        <source>must be an object with shape, dtype and kind</source>
        <translation>muss ein Objekt mit shape, dtype und kind sein</translation>
    </message>
    <message>
        <source>shape must be a list of whole numbers</source>
        <translation>shape muss eine Liste ganzer Zahlen sein</translation>
    </message>
    <message>
        <source>dtype must be float32 or int64</source>
        <translation>dtype muss float32 oder int64 sein</translation>
    </message>
    <message>
        <source>classes and columns must be lists of texts</source>
        <translation>classes und columns müssen Listen von Texten sein</translation>
    </message>
    <message>
        <source>size must be a whole number</source>
        <translation>size muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>kind must be one of {fieldkind}</source>
        <translation>kind muss eines von {fieldkind} sein</translation>
    </message>
    <message>
        <source>the name of this folder is no UTF-8, so it cannot name a class; rename it</source>
        <translation>der Name dieses Ordners ist kein UTF-8 und kann daher keine Klasse benennen; umbenennen</translation>
    </message>
    <message>
        <source>is a link that leads nowhere</source>
        <translation>ist ein Verweis, der ins Leere führt</translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>has no folders in it; each class needs one, with its {what} inside</source>
        <translation>hat keine Ordner; jede Klasse braucht einen, mit ihren Dateien darin ({what})</translation>
    </message>
    <message>
        <source>has no {what} in it ({suffixes})</source>
        <translation>enthält nichts Passendes: {what} ({suffixes})</translation>
    </message>
    <message>
        <source>{odd}; take it out of the folder</source>
        <translation>{odd}; aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>an empty column has no least and no greatest</source>
        <translation>eine leere Spalte hat keinen kleinsten und keinen größten Wert</translation>
    </message>
    <message>
        <source>looking at the data: {done} of {total}</source>
        <translation>die Daten werden angesehen: {done} von {total}</translation>
    </message>
    <message>
        <source>holds Python objects, which would have to be unpickled; save plain numbers</source>
        <translation>enthält Python-Objekte, die zu entpacken wären; einfache Zahlen sichern</translation>
    </message>
    <message>
        <source>is no NumPy array file, or its header is damaged</source>
        <translation>ist keine NumPy-Datei, oder ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>holds {dtype}; numbers, truths and texts are read</source>
        <translation>enthält {dtype}; gelesen werden Zahlen, Wahrheitswerte und Texte</translation>
    </message>
    <message>
        <source>its header claims the shape {shape}</source>
        <translation>ihr Kopf behauptet die Form {shape}</translation>
    </message>
    <message>
        <source>its header claims {shape} of {dtype}, {size:,} bytes, but {length:,} follow</source>
        <translation>ihr Kopf behauptet {shape} von {dtype}, {size:,} Bytes, aber {length:,} folgen</translation>
    </message>
    <message>
        <source>is damaged: {error}</source>
        <translation>ist beschädigt: {error}</translation>
    </message>
    <message>
        <source>{path}: row {row}, column {name}</source>
        <translation>{path}: Zeile {row}, Spalte {name}</translation>
    </message>
    <message>
        <source>has no rows</source>
        <translation>hat keine Zeilen</translation>
    </message>
    <message>
        <source>holds a text that is no UTF-8</source>
        <translation>enthält einen Text, der kein UTF-8 ist</translation>
    </message>
    <message>
        <source>is too large or infinite</source>
        <translation>ist zu groß oder unendlich</translation>
    </message>
    <message>
        <source>holds {kind}; numbers and texts are read. Leave it out by &apos;columns&apos;</source>
        <translation>enthält {kind}; gelesen werden Zahlen und Texte. Über „columns“ weglassen</translation>
    </message>
    <message>
        <source>is damaged or no Parquet file: {said}</source>
        <translation>ist beschädigt oder keine Parquet-Datei: {said}</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>ist nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>reading pictures, {done} of {total}</source>
        <translation>Bilder werden gelesen, {done} von {total}</translation>
    </message>
    <message>
        <source>looking at pictures, {done} of {total}</source>
        <translation>Bilder werden angesehen, {done} von {total}</translation>
    </message>
    <message>
        <source>this folder is no longer there</source>
        <translation>diesen Ordner gibt es nicht mehr</translation>
    </message>
    <message>
        <source>holds pixels of more than 16 bits; save it with 8 or 16</source>
        <translation>enthält Pixel mit mehr als 16 Bit; mit 8 oder 16 speichern</translation>
    </message>
    <message>
        <source>is no longer there</source>
        <translation>gibt es nicht mehr</translation>
    </message>
    <message>
        <source>is a JPEG, which blurs the edges of a mask; save it as PNG</source>
        <translation>ist ein JPEG, das die Ränder einer Maske verwischt; als PNG speichern</translation>
    </message>
    <message>
        <source>holds floating-point pixels; save it with 8 or 16 bits</source>
        <translation>enthält Gleitkomma-Pixel; mit 8 oder 16 Bit speichern</translation>
    </message>
    <message>
        <source>is no picture that can be read ({formats})</source>
        <translation>ist kein lesbares Bild ({formats})</translation>
    </message>
    <message>
        <source>cannot be read as a picture: {said}</source>
        <translation>ist nicht als Bild lesbar: {said}</translation>
    </message>
    <message>
        <source>is in colour ({mode}); a mask is grey or has a palette, an index a pixel</source>
        <translation>ist farbig ({mode}); eine Maske ist grau oder hat eine Palette, einen Index je Pixel</translation>
    </message>
    <message>
        <source>holds no fields</source>
        <translation>enthält keine Felder</translation>
    </message>
    <message>
        <source>data state</source>
        <translation>Zustand der Daten</translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; needs {shape} {dtype}</source>
        <translation>das Feld „{field}“ braucht {shape} {dtype}</translation>
    </message>
    <message>
        <source>what kind of file is this? .npy, .csv, .txt (for texts) and {suffixes} are read</source>
        <translation>was für eine Datei ist das? Gelesen werden .npy, .csv, .txt (für Texte) und {suffixes}</translation>
    </message>
    <message>
        <source>the project names no source of data; choose one, such as &apos;digits&apos;</source>
        <translation>das Projekt nennt keine Datenquelle; eine wählen, etwa „digits“</translation>
    </message>
    <message>
        <source>transforms: ColorJitter of &apos;{field}&apos; needs colours from 0 to 1: put it before {scaled}</source>
        <translation>Transformationen: ColorJitter von „{field}“ braucht Farben von 0 bis 1: vor {scaled} setzen</translation>
    </message>
    <message>
        <source>must be an object with a source, got {section}</source>
        <translation>muss ein Objekt mit einer Quelle sein, hier {section}</translation>
    </message>
    <message>
        <source>Put ColorJitter first</source>
        <translation>ColorJitter nach vorn setzen</translation>
    </message>
    <message>
        <source>params must be an object, got {params}</source>
        <translation>params muss ein Objekt sein, hier {params}</translation>
    </message>
    <message>
        <source>transforms must be an object with a list for each field, got {listed}</source>
        <translation>transforms muss ein Objekt mit einer Liste je Feld sein, hier {listed}</translation>
    </message>
    <message>
        <source>transforms: &apos;{field}&apos; must have a list, got {steps}</source>
        <translation>Transformationen: „{field}“ muss eine Liste haben, hier {steps}</translation>
    </message>
    <message>
        <source>transforms: &apos;{field}&apos; {refusal}</source>
        <translation>Transformationen: „{field}“ {refusal}</translation>
    </message>
    <message>
        <source>Leave {transform} out</source>
        <translation>{transform} weglassen</translation>
    </message>
    <message>
        <source>transforms: &apos;{mask}&apos; has to follow the {transform} of &apos;{image}&apos;, and is {here} where that is {there}: give both a Resize to one size</source>
        <translation>Transformationen: „{mask}“ muss dem {transform} von „{image}“ folgen und ist hier {here}, jenes {there}: beiden ein Resize auf dieselbe Größe geben</translation>
    </message>
    <message>
        <source>is a folder; a file is needed</source>
        <translation>ist ein Ordner; nötig ist eine Datei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>is a file; a folder is needed</source>
        <translation>ist eine Datei; nötig ist ein Ordner</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{text} is no path</source>
        <translation>{text} ist kein Pfad</translation>
    </message>
    <message>
        <source>{text} names the home of nobody known</source>
        <translation>{text} nennt das Verzeichnis von jemand Unbekanntem</translation>
    </message>
    <message>
        <source>holds {length:,} bytes; a whole number of pictures of {record:,} each is needed</source>
        <translation>enthält {length:,} Bytes; nötig ist eine ganze Zahl von Bildern zu je {record:,}</translation>
    </message>
    <message>
        <source>picture {row} has label {records}; the labels are 0 to 9</source>
        <translation>Bild {row} hat das Label {records}; die Labels sind 0 bis 9</translation>
    </message>
    <message>
        <source>has no file {name}; there must be {parts}</source>
        <translation>hat keine Datei {name}; nötig sind {parts}</translation>
    </message>
    <message>
        <source>no column is left to learn from; name fewer targets or more columns</source>
        <translation>keine Spalte bleibt zum Lernen übrig; weniger Ziele nennen oder mehr Spalten</translation>
    </message>
    <message>
        <source>column {both} is an input and a target; name it in one of them</source>
        <translation>die Spalte {both} ist Eingabe und Ziel; bei einem davon nennen</translation>
    </message>
    <message>
        <source>a target may not be called &apos;{features}&apos;, which is the name of the inputs</source>
        <translation>ein Ziel darf nicht „{features}“ heißen, denn so heißen die Eingaben</translation>
    </message>
    <message>
        <source>is no IDX file: it must begin with two zero bytes</source>
        <translation>ist keine IDX-Datei: sie muss mit zwei Nullbytes beginnen</translation>
    </message>
    <message>
        <source>ends within its header</source>
        <translation>endet innerhalb ihres Kopfes</translation>
    </message>
    <message>
        <source>the header promises {shape} = {claimed:,} bytes, the file holds {n:,}</source>
        <translation>der Kopf verspricht {shape} = {claimed:,} Bytes, die Datei enthält {n:,}</translation>
    </message>
    <message>
        <source>the file goes on after the {shape} = {claimed:,} bytes that its header promises</source>
        <translation>die Datei geht nach den {shape} = {claimed:,} Bytes weiter, die ihr Kopf verspricht</translation>
    </message>
    <message>
        <source>holds IDX numbers of type 0x{magic:02x}; only unsigned bytes (0x08) are read</source>
        <translation>enthält IDX-Zahlen der Art 0x{magic:02x}; gelesen werden nur vorzeichenlose Bytes (0x08)</translation>
    </message>
    <message>
        <source>is damaged or no gzip file: {error}</source>
        <translation>ist beschädigt oder keine gzip-Datei: {error}</translation>
    </message>
    <message>
        <source>has no folders in it; each class needs one, with its pictures inside</source>
        <translation>hat keine Ordner; jede Klasse braucht einen, mit ihren Bildern darin</translation>
    </message>
    <message>
        <source>has no pictures in it ({suffixes})</source>
        <translation>hat keine Bilder darin ({suffixes})</translation>
    </message>
    <message>
        <source>a target may not be called &apos;{image}&apos;, which is the name of the pictures</source>
        <translation>ein Ziel darf nicht „{image}“ heißen, denn so heißen die Bilder</translation>
    </message>
    <message>
        <source>column {name} names the pictures and stands in &apos;{where}&apos; too</source>
        <translation>die Spalte {name} nennt die Bilder und steht auch bei „{where}“</translation>
    </message>
    <message>
        <source>{message}, but the table names it</source>
        <translation>{message}, aber die Tabelle nennt es</translation>
    </message>
    <message>
        <source>&apos;classes&apos; and &apos;indices&apos; must name each class and its index once, in the same order</source>
        <translation>„classes“ und „indices“ müssen jede Klasse und ihren Index einmal nennen, in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>{ignore} is to be ignored and stands for a class; name it in one of them</source>
        <translation>{ignore} soll nicht zählen und steht für eine Klasse; bei einem davon nennen</translation>
    </message>
    <message>
        <source>there is no file of that name in &apos;{missing}&apos;</source>
        <translation>in „{missing}“ gibt es keine Datei dieses Namens</translation>
    </message>
    <message>
        <source>has {one} and {other}; which of them belongs to the other folder&apos;s?</source>
        <translation>hat {one} und {other}; welche gehört zu der im anderen Ordner?</translation>
    </message>
    <message>
        <source>has pixels of the index {index}, which stands for no class; there is {shown}</source>
        <translation>hat Pixel mit dem Index {index}, der für keine Klasse steht; es gibt {shown}</translation>
    </message>
    <message>
        <source>holds no arrays</source>
        <translation>enthält keine Arrays</translation>
    </message>
    <message>
        <source>its arrays hold no samples</source>
        <translation>die Arrays enthalten keine Beispiele</translation>
    </message>
    <message>
        <source>{path}: array {name}</source>
        <translation>{path}: Array {name}</translation>
    </message>
    <message>
        <source>is no array; the file must come from numpy.savez</source>
        <translation>ist kein Array; die Datei muss von numpy.savez stammen</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>ist zweimal da</translation>
    </message>
    <message>
        <source>is encrypted</source>
        <translation>ist verschlüsselt</translation>
    </message>
    <message>
        <source>is a single value; the first dimension must be the samples</source>
        <translation>ist ein einzelner Wert; die erste Dimension müssen die Beispiele sein</translation>
    </message>
    <message>
        <source>holds texts, so it is no image</source>
        <translation>enthält Texte, ist also kein Bild</translation>
    </message>
    <message>
        <source>{shape} is no image: (H, W), (C, H, W) or (H, W, C) with 1, 3 or 4 channels is needed</source>
        <translation>{shape} ist kein Bild: nötig ist (H, W), (C, H, W) oder (H, W, C) mit 1, 3 oder 4 Kanälen</translation>
    </message>
    <message>
        <source>has an empty dimension: {shape}</source>
        <translation>hat eine leere Dimension: {shape}</translation>
    </message>
    <message>
        <source>is no label: one whole number or text a sample is needed, got {shape}</source>
        <translation>ist kein Label: nötig ist eine ganze Zahl oder ein Text je Beispiel, hier {shape}</translation>
    </message>
    <message>
        <source>cannot be unpacked: {error}</source>
        <translation>lässt sich nicht entpacken: {error}</translation>
    </message>
    <message>
        <source>is no .npz file, or it is damaged: {error}</source>
        <translation>ist keine .npz-Datei, oder beschädigt: {error}</translation>
    </message>
    <message>
        <source>set &apos;missing&apos; to &quot;last value&quot;</source>
        <translation>„missing“ auf &quot;last value&quot; setzen</translation>
    </message>
    <message>
        <source>name in &apos;targets&apos; at least one column to predict</source>
        <translation>bei „targets“ mindestens eine Spalte zum Vorhersagen nennen</translation>
    </message>
    <message>
        <source>name in &apos;columns&apos; at least one column to see</source>
        <translation>bei „columns“ mindestens eine Spalte zum Ansehen nennen</translation>
    </message>
    <message>
        <source>begins with a missing value, before which there is none to take; fill it in</source>
        <translation>beginnt mit einem fehlenden Wert, vor dem keiner zu nehmen ist; ausfüllen</translation>
    </message>
    <message>
        <source>is blank, so a step has no value; write it, or NA there</source>
        <translation>ist leer, ein Schritt hat also keinen Wert; ihn hinschreiben, oder NA</translation>
    </message>
    <message>
        <source>every text is empty, so dropping them leaves nothing</source>
        <translation>jeder Text ist leer, sie wegzulassen lässt also nichts übrig</translation>
    </message>
    <message>
        <source>column {column} is the text and a target; name it in one of them</source>
        <translation>die Spalte {column} ist Text und Ziel; bei einem davon nennen</translation>
    </message>
    <message>
        <source>a target may not be called &apos;{text}&apos;, which is the name of the input</source>
        <translation>ein Ziel darf nicht „{text}“ heißen, denn so heißt die Eingabe</translation>
    </message>
    <message>
        <source>has no value at all in one of its dimensions</source>
        <translation>hat in einer seiner Dimensionen gar keinen Wert</translation>
    </message>
    <message>
        <source>has other classes than {path}</source>
        <translation>hat andere Klassen als {path}</translation>
    </message>
    <message>
        <source>a series is split by time: with folds a network would learn from its future</source>
        <translation>eine Zeitreihe wird nach der Zeit geteilt: mit Folds würde ein Netz aus ihrer Zukunft lernen</translation>
    </message>
    <message>
        <source>the {name} part would be empty: a share of {share:g} is {steps:,} steps in time, and one sample spans {needed:,}; give it a larger share, or make &apos;window&apos; and &apos;horizon&apos; shorter</source>
        <translation>der Teil {name} wäre leer: ein Anteil von {share:g} sind {steps:,} Zeitschritte, und ein Beispiel umfasst {needed:,}; einen größeren Anteil geben, oder „window“ und „horizon“ kürzen</translation>
    </message>
    <message>
        <source>seed must be a whole number from 0, got {seed}</source>
        <translation>seed muss eine ganze Zahl ab 0 sein, hier {seed}</translation>
    </message>
    <message>
        <source>{name} follows from folds and test: leave it out</source>
        <translation>{name} ergibt sich aus folds und test: weglassen</translation>
    </message>
    <message>
        <source>the {name} part would be empty, because its share is 0; give it some, such as 0.1, and the others less</source>
        <translation>der Teil {name} wäre leer, denn sein Anteil ist 0; etwas geben, etwa 0.1, und den anderen weniger</translation>
    </message>
    <message>
        <source>must be an object such as {{&quot;train&quot;: 0.7, &quot;validation&quot;: 0.15, &quot;test&quot;: 0.15}}, got {record!r}</source>
        <translation>muss ein Objekt sein wie {{&quot;train&quot;: 0.7, &quot;validation&quot;: 0.15, &quot;test&quot;: 0.15}}, hier {record!r}</translation>
    </message>
    <message>
        <source>the texts of the training part hold nothing but white space</source>
        <translation>die Texte des Trainingsteils enthalten nichts als Leerraum</translation>
    </message>
    <message>
        <source>vocabulary of &apos;{name}&apos;</source>
        <translation>Vokabular von „{name}“</translation>
    </message>
    <message>
        <source>is missing or damaged</source>
        <translation>fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>is damaged: its tokens must be texts</source>
        <translation>ist beschädigt: seine Token müssen Texte sein</translation>
    </message>
    <message>
        <source>is damaged: its tokens are not those that were written</source>
        <translation>ist beschädigt: seine Token sind nicht die geschriebenen</translation>
    </message>
    <message>
        <source>transforms of &apos;{field}&apos;</source>
        <translation>Transformationen von „{field}“</translation>
    </message>
    <message>
        <source>Remove the bookmark “{title}”</source>
        <translation>Lesezeichen „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Rename the bookmark “{title}”</source>
        <translation>Lesezeichen „{title}“ umbenennen</translation>
    </message>
    <message>
        <source>Move the note “{title}”</source>
        <translation>Notiz „{title}“ bewegen</translation>
    </message>
    <message>
        <source>Size the note “{title}”</source>
        <translation>Größe der Notiz „{title}“ ändern</translation>
    </message>
    <message>
        <source>Colour the note “{title}”</source>
        <translation>Notiz „{title}“ färben</translation>
    </message>
    <message>
        <source>Rename the frame “{title}”</source>
        <translation>Rahmen „{title}“ umbenennen</translation>
    </message>
    <message>
        <source>Change the note “{title}”</source>
        <translation>Notiz „{title}“ ändern</translation>
    </message>
    <message>
        <source>Delete the note “{title}”</source>
        <translation>Notiz „{title}“ löschen</translation>
    </message>
    <message>
        <source>a list of numbers is needed</source>
        <translation>nötig ist eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>low must be less than high, got {low:g} and {high:g}</source>
        <translation>low muss kleiner sein als high, hier {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>{type} was fitted to other data: the field has {size} channels or features</source>
        <translation>{type} wurde an andere Daten angepasst: das Feld hat {size} Kanäle oder Merkmale</translation>
    </message>
    <message>
        <source>what {type} was fitted to is missing or damaged</source>
        <translation>woran {type} angepasst wurde, fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>must be a list of objects</source>
        <translation>muss eine Liste von Objekten sein</translation>
    </message>
    <message>
        <source>what {transform} was fitted to is missing or damaged</source>
        <translation>woran {transform} angepasst wurde, fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>what OneHot was fitted to is missing or damaged</source>
        <translation>woran OneHot angepasst wurde, fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>what Resize was set to is missing or damaged</source>
        <translation>worauf Resize gestellt war, fehlt oder ist beschädigt</translation>
    </message>
    <message>
        <source>{name} must go from the smaller number to the larger, got {low:g} and {high:g}</source>
        <translation>{name} muss von der kleineren zur größeren Zahl gehen, hier {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>has no line @data; is this a .ts file?</source>
        <translation>hat keine Zeile @data; ist dies eine .ts-Datei?</translation>
    </message>
    <message>
        <source>holds a missing value (&apos;?&apos;); set &apos;missing&apos; to &quot;interpolate&quot;</source>
        <translation>enthält einen fehlenden Wert (&apos;?&apos;); „missing“ auf &quot;interpolate&quot; setzen</translation>
    </message>
    <message>
        <source>has a time with each value; series without times (@timeStamps false) are read</source>
        <translation>hat zu jedem Wert eine Zeit; gelesen werden Reihen ohne Zeiten (@timeStamps false)</translation>
    </message>
    <message>
        <source>has to say either &apos;@classLabel true&apos; with the classes or &apos;@targetLabel true&apos;</source>
        <translation>muss entweder „@classLabel true“ mit den Klassen sagen oder „@targetLabel true“</translation>
    </message>
    <message>
        <source>@classLabel must name each class once</source>
        <translation>@classLabel muss jede Klasse einmal nennen</translation>
    </message>
    <message>
        <source>must have values between &apos;,&apos; and, after a &apos;:&apos;, its class or number</source>
        <translation>muss Werte zwischen „,“ haben und nach einem „:“ seine Klasse oder Zahl</translation>
    </message>
    <message>
        <source>@{name} must be true or false</source>
        <translation>@{name} muss true oder false sein</translation>
    </message>
    <message>
        <source>@{name} must be a whole number from 1</source>
        <translation>@{name} muss eine ganze Zahl ab 1 sein</translation>
    </message>
    <message>
        <source>Sets {places} in the block.</source>
        <translation>Setzt {places} im Block.</translation>
    </message>
    <message>
        <source>Sets nothing yet in the block.</source>
        <translation>Setzt im Block noch nichts.</translation>
    </message>
    <message>
        <source>The block {name} of this project.</source>
        <translation>Der Block {name} dieses Projekts.</translation>
    </message>
    <message>
        <source>index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: indices are not negative</source>
        <translation>Index {wrong:,} kam an einer Tabelle von {size:,} Embeddings an, die 0 bis {last:,} nimmt: Indizes sind nicht negativ</translation>
    </message>
    <message>
        <source>index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: set num_embeddings to {least:,} or more</source>
        <translation>Index {wrong:,} kam an einer Tabelle von {size:,} Embeddings an, die 0 bis {last:,} nimmt: num_embeddings auf {least:,} oder mehr setzen</translation>
    </message>
    <message>
        <source>needs num_parameters 1 or {channels}, one for each channel, got {count}</source>
        <translation>braucht num_parameters 1 oder {channels}, eines je Kanal, hier {count}</translation>
    </message>
    <message>
        <source>needs {lower} not above {upper}: {low:g} and {high:g}</source>
        <translation>braucht {lower} nicht über {upper}: {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>needs an even size along dim {dim}: it is cut in halves, got {size}</source>
        <translation>braucht eine gerade Größe entlang Dim {dim}: sie wird halbiert, hier {size}</translation>
    </message>
    <message>
        <source>needs {lower} below {upper}: {low:g} and {high:g}</source>
        <translation>braucht {lower} unter {upper}: {low:g} und {high:g}</translation>
    </message>
    <message>
        <source>needs num_parameters 1 got {count}</source>
        <translation>braucht num_parameters 1, hier {count}</translation>
    </message>
    <message numerus="yes">
        <source>{num_heads:,} heads</source>
        <extracomment>Of one: {num_heads:,} head</extracomment>
        <translation>
            <numerusform>{num_heads:,} Kopf</numerusform>
            <numerusform>{num_heads:,} Köpfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{nhead:,} heads</source>
        <extracomment>Of one: {nhead:,} head</extracomment>
        <translation>
            <numerusform>{nhead:,} Kopf</numerusform>
            <numerusform>{nhead:,} Köpfe</numerusform>
        </translation>
    </message>
    <message>
        <source>{dim_feedforward:,} inner</source>
        <translation>{dim_feedforward:,} innere</translation>
    </message>
    <message numerus="yes">
        <source>{dim_feedforward:,} inner units</source>
        <extracomment>Of one: {dim_feedforward:,} inner unit</extracomment>
        <translation>
            <numerusform>{dim_feedforward:,} inneres Neuron</numerusform>
            <numerusform>{dim_feedforward:,} innere Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>needs as many keys as values, got {keys} and {values}</source>
        <translation>braucht so viele Schlüssel wie Werte, bekam {keys} und {values}</translation>
    </message>
    <message>
        <source>needs vectors of one size at in and at memory, got {first} and {second}</source>
        <translation>braucht bei in und bei memory Vektoren einer Größe, bekam {first} und {second}</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>kausal</translation>
    </message>
    <message>
        <source>needs {name} that divides the size of a vector: {heads} does not divide {size}</source>
        <translation>braucht ein {name}, das die Größe eines Vektors teilt: {heads} teilt {size} nicht</translation>
    </message>
    <message>
        <source>needs the same sizes before (T, F) everywhere, got {query}, {key} and {value}</source>
        <translation>braucht überall dieselben Größen vor (T, F), bekam {query}, {key} und {value}</translation>
    </message>
    <message>
        <source>needs queries and keys of one size, got {first} and {second}</source>
        <translation>braucht Anfragen und Schlüssel einer Größe, bekam {first} und {second}</translation>
    </message>
    <message>
        <source>needs ({length}) at {mask}, as long as what arrives at {port}, got {wrong}</source>
        <translation>braucht ({length}) an {mask}, so lang wie das, was an {port} ankommt, bekam {wrong}</translation>
    </message>
    <message>
        <source>needs {shape} at {name}, got {spec}</source>
        <translation>braucht {shape} an {name}, bekam {spec}</translation>
    </message>
    <message>
        <source>choose a block</source>
        <translation>einen Block wählen</translation>
    </message>
    <message numerus="yes">
        <source>{repeat} times</source>
        <extracomment>Of one: {repeat} time</extracomment>
        <translation>
            <numerusform>{repeat}-mal</numerusform>
            <numerusform>{repeat}-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>needs numbers: true and false cannot be subtracted</source>
        <translation>braucht Zahlen: wahr und falsch lassen sich nicht subtrahieren</translation>
    </message>
    <message>
        <source>needs one element type on both wires, got {dtypes}</source>
        <translation>braucht an beiden Verbindungen denselben Elementtyp, bekam {dtypes}</translation>
    </message>
    <message>
        <source>needs shape to start with 1: it stands for the batch, got {shape}</source>
        <translation>braucht ein shape, das mit 1 beginnt: sie steht für den Batch, hier {shape}</translation>
    </message>
    <message>
        <source>needs two inputs of one shape, with one dimension at least, got {first} and {second}</source>
        <translation>braucht zwei Eingaben einer Form mit mindestens einer Dimension, bekam {first} und {second}</translation>
    </message>
    <message>
        <source>needs two wires, the first and the second, got {count}</source>
        <translation>braucht zwei Verbindungen, die erste und die zweite, bekam {count}</translation>
    </message>
    <message>
        <source>needs the same number of dimensions on every wire, got {specs}</source>
        <translation>braucht an jeder Verbindung gleich viele Dimensionen, bekam {specs}</translation>
    </message>
    <message>
        <source>needs sizes that are equal, or 1, got {specs}</source>
        <translation>braucht Größen, die gleich sind oder 1, bekam {specs}</translation>
    </message>
    <message>
        <source>needs two matrices, (…, A, B) and (…, B, C), got {specs}</source>
        <translation>braucht zwei Matrizen, (…, A, B) und (…, B, C), bekam {specs}</translation>
    </message>
    <message>
        <source>needs as many columns in the first as rows in the second, got {specs}: {columns} and {rows}</source>
        <translation>braucht in der ersten so viele Spalten wie in der zweiten Zeilen, bekam {specs}: {columns} und {rows}</translation>
    </message>
    <message>
        <source>needs sizes before the matrices that are equal, or 1, got {specs}</source>
        <translation>braucht vor den Matrizen Größen, die gleich sind oder 1, bekam {specs}</translation>
    </message>
    <message>
        <source>needs sizes that are equal but along dim {dim}, got {specs}</source>
        <translation>braucht Größen, die außer entlang Dim {dim} gleich sind, bekam {specs}</translation>
    </message>
    <message>
        <source>needs groups that divide the channels that arrive: {groups} does not divide {size}</source>
        <translation>braucht groups, das die ankommenden Kanäle teilt: {groups} teilt {size} nicht</translation>
    </message>
    <message>
        <source>needs groups that divide the {name}: {groups} does not divide {size}</source>
        <translation>braucht groups, das {name} teilt: {groups} teilt {size} nicht</translation>
    </message>
    <message>
        <source>needs output_padding below the stride or the dilation, got {output_padding}</source>
        <translation>braucht output_padding unter stride oder dilation, hier {output_padding}</translation>
    </message>
    <message>
        <source>needs two shapes that are equal but for the last size, got {first} and {second}</source>
        <translation>braucht zwei Formen, die bis auf die letzte Größe gleich sind, bekam {first} und {second}</translation>
    </message>
    <message>
        <source>needs at least one dimension, got ()</source>
        <translation>braucht mindestens eine Dimension, bekam ()</translation>
    </message>
    <message>
        <source>needs {name} from 1 to {rank}, or -{rank} to -1, got {dim}</source>
        <translation>braucht {name} von 1 bis {rank} oder von -{rank} bis -1, hier {dim}</translation>
    </message>
    <message>
        <source>needs {name} 1 or -1, got {dim}</source>
        <translation>braucht {name} 1 oder -1, hier {dim}</translation>
    </message>
    <message>
        <source>cannot take {name} {dim}: dimension 0 is the batch</source>
        <translation>kann {name} {dim} nicht nehmen: Dimension 0 ist der Batch</translation>
    </message>
    <message>
        <source>needs {name} to name each dimension once, got {dims}</source>
        <translation>braucht {name}, das jede Dimension einmal nennt, hier {dims}</translation>
    </message>
    <message>
        <source>choose a target</source>
        <translation>ein Ziel wählen</translation>
    </message>
    <message>
        <source>field {field}</source>
        <translation>Feld {field}</translation>
    </message>
    <message>
        <source>shape {shape}</source>
        <translation>Form {shape}</translation>
    </message>
    <message>
        <source>needs one shape at mean and logvar, got {mean} and {logvar}</source>
        <translation>braucht eine Form an mean und logvar, bekam {mean} und {logvar}</translation>
    </message>
    <message>
        <source>over the last dim</source>
        <translation>über die letzte Dim</translation>
    </message>
    <message>
        <source>needs normalized_shape to be the end of the shape that arrives: {sizes} does not end {spec}</source>
        <translation>braucht normalized_shape als Ende der ankommenden Form: {sizes} beendet {spec} nicht</translation>
    </message>
    <message>
        <source>needs more than one point in each channel, got {spec}</source>
        <translation>braucht mehr als einen Punkt in jedem Kanal, bekam {spec}</translation>
    </message>
    <message>
        <source>over {sizes}</source>
        <translation>über {sizes}</translation>
    </message>
    <message>
        <source>needs num_groups that divides the channels: {groups} does not divide {channels}</source>
        <translation>braucht num_groups, das die Kanäle teilt: {groups} teilt {channels} nicht</translation>
    </message>
    <message>
        <source>needs more than one value in each group: {groups} groups of {spec}</source>
        <translation>braucht mehr als einen Wert in jeder Gruppe: {groups} Gruppen von {spec}</translation>
    </message>
    <message>
        <source>needs padding that leaves something over, got {padding} on {spec}</source>
        <translation>braucht padding, das etwas übrig lässt, hier {padding} an {spec}</translation>
    </message>
    <message>
        <source>needs padding below the size it mirrors, got {padding} on {spec}</source>
        <translation>braucht padding unter der Größe, die gespiegelt wird, hier {padding} an {spec}</translation>
    </message>
    <message>
        <source>needs padding of one turn at most, got {padding} on {spec}</source>
        <translation>braucht padding von höchstens einer Runde, hier {padding} an {spec}</translation>
    </message>
    <message>
        <source>needs a value that {dtype} can hold, got {value:g}</source>
        <translation>braucht einen Wert, den {dtype} fassen kann, hier {value:g}</translation>
    </message>
    <message>
        <source>by {padding}</source>
        <translation>um {padding}</translation>
    </message>
    <message>
        <source>needs channels that upscale_factor² divides: {factor}² does not divide {channels}</source>
        <translation>braucht Kanäle, die upscale_factor² teilt: {factor}² teilt {channels} nicht</translation>
    </message>
    <message>
        <source>needs height and width that downscale_factor divides: {factor} and {spec}</source>
        <translation>braucht Höhe und Breite, die downscale_factor teilt: {factor} und {spec}</translation>
    </message>
    <message>
        <source>needs an image that a patch fits into: kernel_size {kernel_size:2} on {spec}</source>
        <translation>braucht ein Bild, in das ein Patch passt: kernel_size {kernel_size:2} an {spec}</translation>
    </message>
    <message>
        <source>needs groups that divide the channels: {groups} does not divide {channels}</source>
        <translation>braucht groups, das die Kanäle teilt: {groups} teilt {channels} nicht</translation>
    </message>
    <message>
        <source>needs channels that the points of a patch divide: kernel_size holds {points}, {channels} arrive</source>
        <translation>braucht Kanäle, die die Punkte eines Patches teilen: kernel_size fasst {points}, {channels} kommen an</translation>
    </message>
    <message>
        <source>needs output_size that a patch fits into, got {size}</source>
        <translation>braucht output_size, in das ein Patch passt, hier {size}</translation>
    </message>
    <message>
        <source>needs {places:,} patches for output_size {size}, got {arriving:,}</source>
        <translation>braucht {places:,} Patches für output_size {size}, bekam {arriving:,}</translation>
    </message>
    <message>
        <source>needs either output_size or output_ratio</source>
        <translation>braucht entweder output_size oder output_ratio</translation>
    </message>
    <message>
        <source>needs padding of half the window at most: {padding} on {kernel_size}</source>
        <translation>braucht padding von höchstens dem halben Fenster: {padding} an {kernel_size}</translation>
    </message>
    <message>
        <source>needs both hidden and cell, or neither</source>
        <translation>braucht hidden und cell, oder keines von beiden</translation>
    </message>
    <message numerus="yes">
        <source>{hidden_size:,} units</source>
        <extracomment>Of one: {hidden_size:,} unit</extracomment>
        <translation>
            <numerusform>{hidden_size:,} Neuron</numerusform>
            <numerusform>{hidden_size:,} Neuronen</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot take scale_grad_by_freq with mode max</source>
        <translation>kann scale_grad_by_freq mit mode max nicht nehmen</translation>
    </message>
    <message numerus="yes">
        <source>{num_layers} layers</source>
        <extracomment>Of one: {num_layers} layer</extracomment>
        <translation>
            <numerusform>{num_layers} Schicht</numerusform>
            <numerusform>{num_layers} Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>in beide Richtungen</translation>
    </message>
    <message>
        <source>needs proj_size below hidden_size: {proj_size} and {hidden_size}</source>
        <translation>braucht proj_size unter hidden_size: {proj_size} und {hidden_size}</translation>
    </message>
    <message>
        <source>needs padding_idx from 0 to {last:,}, a row of its table, got {place:,}</source>
        <translation>braucht padding_idx von 0 bis {last:,}, eine Zeile der Tabelle, hier {place:,}</translation>
    </message>
    <message>
        <source>needs max_len of at least {length:,}, the places that arrive, got {most:,}</source>
        <translation>braucht max_len von mindestens {length:,}, so vielen Stellen, wie ankommen, hier {most:,}</translation>
    </message>
    <message>
        <source>needs a mask as long as the sequence: {mask} and {sequence}</source>
        <translation>braucht eine Maske so lang wie die Sequenz: {mask} und {sequence}</translation>
    </message>
    <message>
        <source>needs {shape} at {name}, a state for each layer and direction, got {spec}</source>
        <translation>braucht {shape} an {name}, einen Zustand je Schicht und Richtung, bekam {spec}</translation>
    </message>
    <message numerus="yes">
        <source>{max_len:,} places</source>
        <extracomment>Of one: {max_len:,} place</extracomment>
        <translation>
            <numerusform>{max_len:,} Stelle</numerusform>
            <numerusform>{max_len:,} Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, not {known:,}</source>
        <translation>kann aus {spec} nicht {wanted} machen: darin sind {size:,} Werte, nicht {known:,}</translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, and only one size beside the batch may be -1</source>
        <translation>kann aus {spec} nicht {wanted} machen: darin sind {size:,} Werte, und nur eine Größe neben dem Batch darf -1 sein</translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, and every size is at least 1</source>
        <translation>kann aus {spec} nicht {wanted} machen: darin sind {size:,} Werte, und jede Größe ist mindestens 1</translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, which {known:,} does not divide</source>
        <translation>kann aus {spec} nicht {wanted} machen: darin sind {size:,} Werte, die {known:,} nicht teilt</translation>
    </message>
    <message>
        <source>needs either size or scale_factor</source>
        <translation>braucht entweder size oder scale_factor</translation>
    </message>
    <message>
        <source>needs scale_factor where recompute_scale_factor is on</source>
        <translation>braucht scale_factor, wo recompute_scale_factor an ist</translation>
    </message>
    <message>
        <source>needs start_dim not after end_dim, got {start} and {end}</source>
        <translation>braucht start_dim nicht hinter end_dim, hier {start} und {end}</translation>
    </message>
    <message>
        <source>needs unflattened_size to hold {size} values, got {sizes}: dim {dim} of {spec}</source>
        <translation>braucht unflattened_size für {size} Werte, hier {sizes}: Dim {dim} von {spec}</translation>
    </message>
    <message>
        <source>{places} along dim {dim}</source>
        <translation>{places} entlang Dim {dim}</translation>
    </message>
    <message>
        <source>needs shape to start with -1: it stands for the batch, got {shape}</source>
        <translation>braucht ein shape, das mit -1 beginnt: sie steht für den Batch, hier {shape}</translation>
    </message>
    <message>
        <source>needs dims to start with 0: dimension 0 is the batch, got {dims}</source>
        <translation>braucht dims, das mit 0 beginnt: Dimension 0 ist der Batch, hier {dims}</translation>
    </message>
    <message>
        <source>needs dims to name each of 0 to {rank} once, got {dims}: {spec} arrives</source>
        <translation>braucht dims, das jede von 0 bis {rank} einmal nennt, hier {dims}: {spec} kommt an</translation>
    </message>
    <message>
        <source>needs one {name}, or {rank} of them for {spec}, got {n}</source>
        <translation>braucht ein {name} oder {rank} davon für {spec}, hier {n}</translation>
    </message>
    <message>
        <source>needs mode {fitting} for {spec}, got {mode}</source>
        <translation>braucht mode {fitting} für {spec}, hier {mode}</translation>
    </message>
    <message>
        <source>cannot take align_corners with mode {mode}</source>
        <translation>kann align_corners mit mode {mode} nicht nehmen</translation>
    </message>
    <message>
        <source>to {size:1}</source>
        <translation>auf {size:1}</translation>
    </message>
    <message>
        <source>{name} may hold {choices}, got {value!r}</source>
        <translation>{name} darf {choices} enthalten, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be one of {choices}, got {value!r}</source>
        <translation>{name} muss eines von {choices} sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a whole number, got {value!r}</source>
        <translation>{name} muss eine ganze Zahl sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a number, got {value!r}</source>
        <translation>{name} muss eine Zahl sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be true or false, got {value!r}</source>
        <translation>{name} muss wahr oder falsch sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a text, got {value!r}</source>
        <translation>{name} muss ein Text sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must have {length} numbers, got {value!r}</source>
        <translation>{name} muss {length} Zahlen haben, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a list of whole numbers, got {value!r}</source>
        <translation>{name} muss eine Liste ganzer Zahlen sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a list of texts, got {value!r}</source>
        <translation>{name} muss eine Liste von Texten sein, hier {value!r}</translation>
    </message>
    <message>
        <source>{name} must be a finite number, got {value}</source>
        <translation>{name} muss eine endliche Zahl sein, hier {value}</translation>
    </message>
    <message>
        <source>{name} must be at least {limit}, got {value}</source>
        <translation>{name} muss mindestens {limit} sein, hier {value}</translation>
    </message>
    <message>
        <source>{name} must be greater than {limit}, got {value}</source>
        <translation>{name} muss größer als {limit} sein, hier {value}</translation>
    </message>
    <message>
        <source>{name} must be at most {limit}, got {value}</source>
        <translation>{name} darf höchstens {limit} sein, hier {value}</translation>
    </message>
    <message>
        <source>{name} must be less than {limit}, got {value}</source>
        <translation>{name} muss kleiner als {limit} sein, hier {value}</translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation>{name} ist zu groß</translation>
    </message>
    <message>
        <source>there is no parameter {name!r}; did you mean {close!r}?</source>
        <translation>es gibt keinen Parameter {name!r}; ist {close!r} gemeint?</translation>
    </message>
    <message>
        <source>{name} is read off what arrives, and is not set by hand</source>
        <translation>{name} wird am Ankommenden abgelesen und nicht von Hand gesetzt</translation>
    </message>
    <message>
        <source>there is no parameter {name!r}</source>
        <translation>es gibt keinen Parameter {name!r}</translation>
    </message>
    <message>
        <source>its weights are {own}, and what arrives is {dtype}</source>
        <translation>die Gewichte sind {own}, und was ankommt, ist {dtype}</translation>
    </message>
    <message>
        <source>{loss} takes log-probabilities: put a {layer} before the Output</source>
        <translation>{loss} nimmt Log-Wahrscheinlichkeiten: {layer} vor den Output setzen</translation>
    </message>
    <message>
        <source>{loss} takes expected counts, which are not negative: put a {layer} before the Output</source>
        <translation>{loss} nimmt erwartete Anzahlen, die nicht negativ sind: {layer} vor den Output setzen</translation>
    </message>
    <message>
        <source>{loss} takes probabilities: put a {layer} before the Output</source>
        <translation>{loss} nimmt Wahrscheinlichkeiten: {layer} vor den Output setzen</translation>
    </message>
    <message>
        <source>{loss} takes distances, and has no least value where they can be negative: put a {layer} before the Output</source>
        <translation>{loss} nimmt Abstände und hat keinen kleinsten Wert, wo sie negativ sein können: {layer} vor den Output setzen</translation>
    </message>
    <message>
        <source>needs {shape}</source>
        <translation>braucht {shape}</translation>
    </message>
    <message>
        <source>does not fit the target</source>
        <translation>passt nicht zum Ziel</translation>
    </message>
    <message>
        <source>{loss} takes plain scores and does the work of a {layer} itself: leave {layer} out</source>
        <translation>{loss} nimmt einfache Scores und tut selbst, was {layer} täte: {layer} weglassen</translation>
    </message>
    <message>
        <source>{loss} needs floating-point values, got {dtype}</source>
        <translation>{loss} braucht Gleitkommawerte, bekam {dtype}</translation>
    </message>
    <message>
        <source>no {layer} needed</source>
        <translation>kein {layer} nötig</translation>
    </message>
    <message>
        <source>needs {layer}</source>
        <translation>braucht {layer}</translation>
    </message>
    <message>
        <source>Predict {name}</source>
        <translation>{name} vorhersagen</translation>
    </message>
    <message>
        <source>{loss}: how often each class of &apos;{field}&apos; occurs has not been counted</source>
        <translation>{loss}: wie oft jede Klasse von „{field}“ vorkommt, ist nicht gezählt</translation>
    </message>
    <message>
        <source>{declaration}: {said}</source>
        <translation>{declaration}: {said}</translation>
    </message>
    <message>
        <source>there is no optimizer {optimizer!r}</source>
        <translation>es gibt keinen Optimizer {optimizer!r}</translation>
    </message>
    <message>
        <source>there is no scheduler {scheduler!r}</source>
        <translation>es gibt keinen Scheduler {scheduler!r}</translation>
    </message>
    <message>
        <source>{metric} is not for classes, which &apos;{field}&apos; holds; there is {known}</source>
        <translation>{metric} ist nicht für Klassen, wie „{field}“ sie enthält; es gibt {known}</translation>
    </message>
    <message>
        <source>{metric} is not for values, which &apos;{field}&apos; holds; there is {known}</source>
        <translation>{metric} ist nicht für Werte, wie „{field}“ sie enthält; es gibt {known}</translation>
    </message>
    <message>
        <source>{threads} threads are more than this computer has ({most}): they wait for one another</source>
        <translation>{threads} Threads sind mehr, als dieser Computer hat ({most}): sie warten aufeinander</translation>
    </message>
    <message>
        <source>Choose the threads</source>
        <translation>Threads wählen</translation>
    </message>
    <message>
        <source>Choose by measuring</source>
        <translation>Durch Messen wählen</translation>
    </message>
    <message>
        <source>Write no event files</source>
        <translation>Keine Ereignisdateien schreiben</translation>
    </message>
    <message>
        <source>what is set for {node} has no effect, as there is no such node</source>
        <translation>was für {node} eingestellt ist, hat keine Wirkung, da es keinen solchen Knoten gibt</translation>
    </message>
    <message>
        <source>{node} and {first} share their weights; what is set for {first} counts</source>
        <translation>{node} und {first} teilen sich Gewichte; was für {first} eingestellt ist, zählt</translation>
    </message>
    <message>
        <source>Set nodes</source>
        <translation>Knoten einstellen</translation>
    </message>
    <message>
        <source>{optimizer} takes weights that are matrices alone, and {nodes} also has others</source>
        <translation>{optimizer} nimmt nur Gewichte, die Matrizen sind, und {nodes} hat auch andere</translation>
    </message>
    <message>
        <source>Input needs a field of the data to train with: {fields}</source>
        <translation>Input braucht ein Feld der Daten, um zu trainieren: {fields}</translation>
    </message>
    <message>
        <source>there is no loss {name}</source>
        <translation>es gibt keinen Loss {name}</translation>
    </message>
    <message>
        <source>Leave the target out</source>
        <translation>Ziel weglassen</translation>
    </message>
    <message>
        <source>Leave the metrics out</source>
        <translation>Metriken weglassen</translation>
    </message>
    <message>
        <source>what is set for {node} has no effect, as there is no such node; did you mean &apos;{near}&apos;?</source>
        <translation>was für {node} eingestellt ist, hat keine Wirkung, da es keinen solchen Knoten gibt; ist „{near}“ gemeint?</translation>
    </message>
    <message>
        <source>the network has nothing to learn: put a layer with weights in, such as Linear</source>
        <translation>das Netz hat nichts zu lernen: eine Schicht mit Gewichten einsetzen, etwa Linear</translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and no layer here gives any</source>
        <translation>{optimizer} nimmt nur dünn besetzte Gradienten, und keine Schicht hier liefert welche</translation>
    </message>
    <message>
        <source>Output needs a target, the field to be predicted: {fields}</source>
        <translation>Output braucht ein Ziel, das Feld, das vorhergesagt werden soll: {fields}</translation>
    </message>
    <message>
        <source>unknown loss</source>
        <translation>unbekannter Loss</translation>
    </message>
    <message>
        <source>every sample&apos;s &apos;{target}&apos; is {name}: with one class there is nothing to learn; data of two classes or more are needed</source>
        <translation>„{target}“ ist bei jedem Beispiel {name}: mit einer Klasse gibt es nichts zu lernen; nötig sind Daten mit zwei oder mehr Klassen</translation>
    </message>
    <message>
        <source>one class only</source>
        <translation>nur eine Klasse</translation>
    </message>
    <message>
        <source>{loss} compares nothing: it needs no target</source>
        <translation>{loss} vergleicht nichts: es braucht kein Ziel</translation>
    </message>
    <message>
        <source>no target needed</source>
        <translation>kein Ziel nötig</translation>
    </message>
    <message>
        <source>{loss} compares nothing: it needs no metrics</source>
        <translation>{loss} vergleicht nichts: es braucht keine Metriken</translation>
    </message>
    <message>
        <source>no metrics needed</source>
        <translation>keine Metriken nötig</translation>
    </message>
    <message>
        <source>loss parameters</source>
        <translation>Parameter des Loss</translation>
    </message>
    <message>
        <source>Take {node} out</source>
        <translation>{node} herausnehmen</translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation>{name} weglassen</translation>
    </message>
    <message>
        <source>{metric} cannot be measured with {loss}</source>
        <translation>{metric} lässt sich mit {loss} nicht messen</translation>
    </message>
    <message>
        <source>metric {name}</source>
        <translation>Metrik {name}</translation>
    </message>
    <message>
        <source>{path}: the file is not what was written (its SHA-256 differs): it is damaged</source>
        <translation>{path}: die Datei ist nicht, was geschrieben wurde (ihre SHA-256 weicht ab): sie ist beschädigt</translation>
    </message>
    <message>
        <source>it is no manifest of a checkpoint</source>
        <translation>es ist kein Verzeichnis eines Checkpoints</translation>
    </message>
    <message>
        <source>it does not name the files of a checkpoint</source>
        <translation>es nennt nicht die Dateien eines Checkpoints</translation>
    </message>
    <message>
        <source>{folder}: this is no state of a training</source>
        <translation>{folder}: dies ist kein Zustand eines Trainings</translation>
    </message>
    <message>
        <source>{folder}: the checkpoint cannot be read: {error}</source>
        <translation>{folder}: der Checkpoint lässt sich nicht lesen: {error}</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>{where}: the weights are of another network: {first}</source>
        <translation>{where}: die Gewichte gehören zu einem anderen Netz: {first}</translation>
    </message>
    <message>
        <source>{folder}: the checkpoint is not whole: {missing} is missing</source>
        <translation>{folder}: der Checkpoint ist nicht vollständig: {missing} fehlt</translation>
    </message>
    <message>
        <source>{path}: the checkpoint cannot be read: {reason}</source>
        <translation>{path}: der Checkpoint lässt sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>torch.compile is not to be had here ({reason}): the network runs as it is</source>
        <translation>torch.compile ist hier nicht zu haben ({reason}): das Netz läuft, wie es ist</translation>
    </message>
    <message>
        <source>the package triton is not installed</source>
        <translation>das Paket triton ist nicht installiert</translation>
    </message>
    <message>
        <source>there is no C++ compiler; install g++ or clang</source>
        <translation>es gibt keinen C++-Compiler; g++ oder clang installieren</translation>
    </message>
    <message>
        <source>torch.compile: a step measured {gain:.2f} times as fast as the network as it is; switch compile off in the training settings</source>
        <translation>torch.compile: ein Schritt war gemessen {gain:.2f}-mal so schnell wie das Netz, wie es ist; compile in den Trainingseinstellungen ausschalten</translation>
    </message>
    <message>
        <source>torch.compile failed in another process: the network runs as it is</source>
        <translation>torch.compile schlug in einem anderen Prozess fehl: das Netz läuft, wie es ist</translation>
    </message>
    <message>
        <source>torch.compile gave up on this network ({reason}): the network runs as it is</source>
        <translation>torch.compile gab bei diesem Netz auf ({reason}): das Netz läuft, wie es ist</translation>
    </message>
    <message>
        <source>compiling the network</source>
        <translation>das Netz wird kompiliert</translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <extracomment>Of one: {n} minute</extracomment>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>torch.compile took longer than {minutes}: the network runs as it is</source>
        <translation>torch.compile brauchte länger als {minutes}: das Netz läuft, wie es ist</translation>
    </message>
    <message>
        <source>compiling, and then pausing, {time}</source>
        <translation>wird kompiliert, dann Pause, {time}</translation>
    </message>
    <message>
        <source>compiling the network, {time}</source>
        <translation>das Netz wird kompiliert, {time}</translation>
    </message>
    <message>
        <source>{trained} trained this so far, and now {now}: the numbers differ from those of a training without this</source>
        <translation>bisher trainierten {trained}, jetzt {now}: die Zahlen weichen von denen eines Trainings ohne das ab</translation>
    </message>
    <message numerus="yes">
        <source>{n} processes</source>
        <extracomment>Of one: {n} process</extracomment>
        <translation>
            <numerusform>{n} Prozess</numerusform>
            <numerusform>{n} Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: {trained} trained this, and stopped in the midst of an epoch: go on with as many (--workers {workers})</source>
        <translation>{path}: {trained} trainierten dies und hielten mitten in einer Epoche: mit ebenso vielen fortsetzen (--workers {workers})</translation>
    </message>
    <message>
        <source>the epochs of this run had another length</source>
        <translation>die Epochen dieses Laufs waren anders lang</translation>
    </message>
    <message>
        <source>{where}: the last checkpoint does not fit this project: {error}</source>
        <translation>{where}: der letzte Checkpoint passt nicht zu diesem Projekt: {error}</translation>
    </message>
    <message>
        <source>{type}: params must be an object, got {params!r}</source>
        <translation>{type}: params muss ein Objekt sein, hier {params!r}</translation>
    </message>
    <message>
        <source>there is no Apple GPU here; choose &quot;auto&quot; or &quot;cpu&quot;</source>
        <translation>hier gibt es keine Apple-GPU; &quot;auto&quot; oder &quot;cpu&quot; wählen</translation>
    </message>
    <message>
        <source>there is no CUDA GPU here; choose &quot;auto&quot; or &quot;cpu&quot;</source>
        <translation>hier gibt es keine CUDA-GPU; &quot;auto&quot; oder &quot;cpu&quot; wählen</translation>
    </message>
    <message>
        <source>there is no {name} here, only cuda:0 to cuda:{count}</source>
        <translation>hier gibt es kein {name}, nur cuda:0 bis cuda:{count}</translation>
    </message>
    <message>
        <source>device must be &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;, got {name}</source>
        <translation>device muss &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; oder &quot;mps&quot; sein, hier {name}</translation>
    </message>
    <message>
        <source>device: {reason}</source>
        <translation>device: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>the {metric} of the {part} has not risen for {n} epochs: it was best, {best:.4g}, after epoch {epoch}</source>
        <extracomment>Of one: the {metric} of the {part} has not risen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}</extracomment>
        <translation>
            <numerusform>{metric} ({part}) ist seit {n} Epoche nicht gestiegen: am besten war es mit {best:.4g} nach Epoche {epoch}</numerusform>
            <numerusform>{metric} ({part}) ist seit {n} Epochen nicht gestiegen: am besten war es mit {best:.4g} nach Epoche {epoch}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the {metric} of the {part} has not fallen for {n} epochs: it was best, {best:.4g}, after epoch {epoch}</source>
        <extracomment>Of one: the {metric} of the {part} has not fallen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}</extracomment>
        <translation>
            <numerusform>{metric} ({part}) ist seit {n} Epoche nicht gefallen: am besten war es mit {best:.4g} nach Epoche {epoch}</numerusform>
            <numerusform>{metric} ({part}) ist seit {n} Epochen nicht gefallen: am besten war es mit {best:.4g} nach Epoche {epoch}</numerusform>
        </translation>
    </message>
    <message>
        <source>{metric} has not been a finite number in any epoch</source>
        <translation>{metric} war in keiner Epoche eine endliche Zahl</translation>
    </message>
    <message>
        <source>there is no metric {name}</source>
        <translation>es gibt keine Metrik {name}</translation>
    </message>
    <message>
        <source>to choose yourself, set threads, precision or memory_format in the training settings</source>
        <translation>um selbst zu wählen, threads, precision oder memory_format in den Trainingseinstellungen setzen</translation>
    </message>
    <message>
        <source>computes with 1 thread: this network is too small to gain from more</source>
        <translation>rechnet mit 1 Thread: dieses Netz ist zu klein, um von mehr zu gewinnen</translation>
    </message>
    <message>
        <source>images laid out channels last</source>
        <translation>Bilder mit Kanälen zuletzt im Speicher</translation>
    </message>
    <message>
        <source>images laid out contiguously</source>
        <translation>Bilder zusammenhängend im Speicher</translation>
    </message>
    <message>
        <source>{way} (there was no time to measure others)</source>
        <translation>{way} (keine Zeit, anderes zu messen)</translation>
    </message>
    <message>
        <source>{way} ({other} cannot be used here)</source>
        <translation>{way} ({other} geht hier nicht)</translation>
    </message>
    <message>
        <source>{ways}, {way}</source>
        <translation>{ways}, {way}</translation>
    </message>
    <message>
        <source>{way} (measured {gain:.2f} times as fast as {other})</source>
        <translation>{way} (gemessen {gain:.2f}-mal so schnell wie {other})</translation>
    </message>
    <message>
        <source>{way} ({other} measured {gain:.2f} times as fast)</source>
        <translation>{way} ({other} war gemessen {gain:.2f}-mal so schnell)</translation>
    </message>
    <message>
        <source>computes with {ways}</source>
        <translation>rechnet mit {ways}</translation>
    </message>
    <message>
        <source>the GPU gave up: {reason}. This program can use it no more until it is started again; the last checkpoint, if there is one, is kept. A training in a process of its own leaves the program as it is</source>
        <translation>die GPU hat aufgegeben: {reason}. Dieses Programm kann sie nicht mehr benutzen, bis es neu gestartet wird; der letzte Checkpoint, falls es einen gibt, ist erhalten. Ein Training in einem eigenen Prozess lässt das Programm, wie es ist</translation>
    </message>
    <message>
        <source>another process of the training was lost</source>
        <translation>ein anderer Prozess des Trainings ging verloren</translation>
    </message>
    <message>
        <source>nodes: every node with weights is frozen: thaw one, or there is nothing to learn</source>
        <translation>nodes: jeder Knoten mit Gewichten ist eingefroren: einen auftauen, sonst gibt es nichts zu lernen</translation>
    </message>
    <message>
        <source>{chosen} has one learning rate for all weights: leave out every lr_factor under nodes</source>
        <translation>{chosen} hat eine Lernrate für alle Gewichte: jedes lr_factor unter nodes weglassen</translation>
    </message>
    <message>
        <source>{path}: the project is not the one of these folds; they differ in {found}</source>
        <translation>{path}: das Projekt ist nicht das dieser Folds; sie unterscheiden sich in {found}</translation>
    </message>
    <message>
        <source>{path}: this is no folder of folds, or one of a newer NetBuilder</source>
        <translation>{path}: dies ist kein Ordner von Folds, oder einer eines neueren NetBuilder</translation>
    </message>
    <message>
        <source>{path}: it must say how many folds there are, and where paths start from</source>
        <translation>{path}: es muss sagen, wie viele Folds es gibt und wovon Pfade ausgehen</translation>
    </message>
    <message>
        <source>{path}: there is something already; name a new folder, or resume it</source>
        <translation>{path}: dort liegt schon etwas; einen neuen Ordner nennen, oder es fortsetzen</translation>
    </message>
    <message>
        <source>nodes must be an object such as {{&quot;conv1&quot;: {{&quot;frozen&quot;: true}}}}, got {section}</source>
        <translation>nodes muss ein Objekt sein wie {{&quot;conv1&quot;: {{&quot;frozen&quot;: true}}}}, hier {section}</translation>
    </message>
    <message>
        <source>nodes: {address} must be an object such as {{&quot;lr_factor&quot;: 0.1}}, got {said}</source>
        <translation>nodes: {address} muss ein Objekt sein wie {{&quot;lr_factor&quot;: 0.1}}, hier {said}</translation>
    </message>
    <message>
        <source>nodes: {address}: lr_factor must be a finite number of at least 0, got {factor}</source>
        <translation>nodes: {address}: lr_factor muss eine endliche Zahl von mindestens 0 sein, hier {factor}</translation>
    </message>
    <message>
        <source>nodes: {address}: frozen must be true or false, got {frozen}</source>
        <translation>nodes: {address}: frozen muss wahr oder falsch sein, hier {frozen}</translation>
    </message>
    <message>
        <source>there is no node {name}</source>
        <translation>es gibt keinen Knoten {name}</translation>
    </message>
    <message>
        <source>nodes: {address} and {first} share their weights: leave one of the two out ({first} counts)</source>
        <translation>nodes: {address} und {first} teilen sich Gewichte: eines von beiden weglassen ({first} zählt)</translation>
    </message>
    <message>
        <source>{run}: another training is going on in this run; stop it first</source>
        <translation>{run}: in diesem Lauf ist ein anderes Training im Gang; erst dieses stoppen</translation>
    </message>
    <message>
        <source>the wires</source>
        <translation>die Verbindungen</translation>
    </message>
    <message>
        <source>stopped before the training began</source>
        <translation>gestoppt, ehe das Training begann</translation>
    </message>
    <message>
        <source>node {id}</source>
        <translation>Knoten {id}</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be written to: the run is kept in {path}</source>
        <translation>In den Ordner des Projekts lässt sich nicht schreiben: der Lauf liegt in {path}</translation>
    </message>
    <message>
        <source>{path}: the project is not the one of this run; they differ in {found}</source>
        <translation>{path}: das Projekt ist nicht das dieses Laufs; sie unterscheiden sich in {found}</translation>
    </message>
    <message>
        <source>{path}: execution: {error}</source>
        <translation>{path}: execution: {error}</translation>
    </message>
    <message>
        <source>The checkpoint could be written again</source>
        <translation>Der Checkpoint ließ sich wieder schreiben</translation>
    </message>
    <message>
        <source>{error}. The training goes on, and it will be tried again</source>
        <translation>{error}. Das Training geht weiter, und es wird wieder versucht</translation>
    </message>
    <message>
        <source>the machines lost each other: {reason}</source>
        <translation>die Rechner haben einander verloren: {reason}</translation>
    </message>
    <message>
        <source>every node with weights would be frozen, and there would be nothing to learn</source>
        <translation>jeder Knoten mit Gewichten wäre eingefroren, und es gäbe nichts zu lernen</translation>
    </message>
    <message>
        <source>every node with weights is frozen: thaw one, or there is nothing to learn</source>
        <translation>jeder Knoten mit Gewichten ist eingefroren: einen auftauen, sonst gibt es nichts zu lernen</translation>
    </message>
    <message>
        <source>{path}: every line must be an object</source>
        <translation>{path}: jede Zeile muss ein Objekt sein</translation>
    </message>
    <message>
        <source>there is no setting that may change while a training runs: {name}</source>
        <translation>es gibt keine Einstellung, die sich während eines Trainings ändern darf: {name}</translation>
    </message>
    <message>
        <source>a change must be an object with any of {keys}, got {change}</source>
        <translation>eine Änderung muss ein Objekt mit {keys} sein, hier {change}</translation>
    </message>
    <message>
        <source>there is no clipping {name}</source>
        <translation>es gibt kein Clipping {name}</translation>
    </message>
    <message>
        <source>learning_rate must be a finite number greater than 0, got {rate}</source>
        <translation>learning_rate muss eine endliche Zahl über 0 sein, hier {rate}</translation>
    </message>
    <message>
        <source>epochs must be a whole number from 1 to 1,000,000, got {epochs}</source>
        <translation>epochs muss eine ganze Zahl von 1 bis 1,000,000 sein, hier {epochs}</translation>
    </message>
    <message>
        <source>frozen must be an object such as {{&quot;conv1&quot;: true}}, got {frozen}</source>
        <translation>frozen muss ein Objekt sein wie {{&quot;conv1&quot;: true}}, hier {frozen}</translation>
    </message>
    <message>
        <source>clipping must be null or an object such as {{&quot;type&quot;: &quot;Norm&quot;}}, got {said}</source>
        <translation>clipping muss null sein oder ein Objekt wie {{&quot;type&quot;: &quot;Norm&quot;}}, hier {said}</translation>
    </message>
    <message>
        <source>{type}: {name} can be balanced for classes alone, and &apos;{field}&apos; has the shape {shape}</source>
        <translation>{type}: {name} lässt sich nur für Klassen ausgleichen, und „{field}“ hat die Form {shape}</translation>
    </message>
    <message>
        <source>{type} needs numbers at least {least:g}, and &apos;{field}&apos; holds {odd:g} (after its transforms)</source>
        <translation>{type} braucht Zahlen von mindestens {least:g}, und „{field}“ enthält {odd:g} (nach seinen Transformationen)</translation>
    </message>
    <message numerus="yes">
        <source>{type}: &apos;{field}&apos; holds the index {odd}, and the output has {n:d} classes, whose indices are 0 to {last}</source>
        <extracomment>Of one: {type}: &apos;{field}&apos; holds the index {odd}, and the output has {n:d} class, whose indices are 0 to {last}</extracomment>
        <translation>
            <numerusform>{type}: „{field}“ enthält den Index {odd}, und die Ausgabe hat {n:d} Klasse, mit den Indizes 0 bis {last}</numerusform>
            <numerusform>{type}: „{field}“ enthält den Index {odd}, und die Ausgabe hat {n:d} Klassen, mit den Indizes 0 bis {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>{type}: log_target is for a target of logarithms, and &apos;{field}&apos; holds classes</source>
        <translation>{type}: log_target ist für ein Ziel aus Logarithmen, und „{field}“ enthält Klassen</translation>
    </message>
    <message>
        <source>{type}: {name} can be balanced for classes or a row of numbers, and &apos;{field}&apos; has the shape {shape}</source>
        <translation>{type}: {name} lässt sich für Klassen oder eine Reihe von Zahlen ausgleichen, und „{field}“ hat die Form {shape}</translation>
    </message>
    <message>
        <source>{type} needs numbers from {least:g} to {most:g}, and &apos;{field}&apos; holds {odd:g} (after its transforms)</source>
        <translation>{type} braucht Zahlen von {least:g} bis {most:g}, und „{field}“ enthält {odd:g} (nach seinen Transformationen)</translation>
    </message>
    <message>
        <source>{type}: {name} needs {count} numbers, one for each class; got {got}</source>
        <translation>{type}: {name} braucht {count} Zahlen, eine je Klasse; hier {got}</translation>
    </message>
    <message numerus="yes">
        <source>has the blank {blank}, and the output has {n:d} classes</source>
        <extracomment>Of one: has the blank {blank}, and the output has {n:d} class</extracomment>
        <translation>
            <numerusform>hat das Leerzeichen {blank}, und die Ausgabe hat {n:d} Klasse</numerusform>
            <numerusform>hat das Leerzeichen {blank}, und die Ausgabe hat {n:d} Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{type} counts every pixel, and &apos;{field}&apos; ignores some; use CrossEntropyLoss</source>
        <translation>{type} zählt jedes Pixel, und bei „{field}“ zählen einige nicht; CrossEntropyLoss verwenden</translation>
    </message>
    <message>
        <source>measuring how the network computes fastest</source>
        <translation>es wird gemessen, wie das Netz am schnellsten rechnet</translation>
    </message>
    <message>
        <source>nesterov needs a momentum greater than 0, and no dampening</source>
        <translation>nesterov braucht ein momentum über 0 und kein dampening</translation>
    </message>
    <message>
        <source>it has one learning rate for all weights: leave out every lr_factor under nodes</source>
        <translation>es hat eine Lernrate für alle Gewichte: jedes lr_factor unter nodes weglassen</translation>
    </message>
    <message>
        <source>eps must be two numbers of at least 0, of which the first may be null; got {eps}</source>
        <translation>eps muss zwei Zahlen von mindestens 0 sein, die erste darf null sein; hier {eps}</translation>
    </message>
    <message>
        <source>etas must be a number between 0 and 1 and one greater than 1, got {etas}</source>
        <translation>etas muss eine Zahl zwischen 0 und 1 und eine über 1 sein, hier {etas}</translation>
    </message>
    <message>
        <source>step_sizes must be the smallest step and the largest, got {step_sizes}</source>
        <translation>step_sizes muss der kleinste und der größte Schritt sein, hier {step_sizes}</translation>
    </message>
    <message>
        <source>{type} takes no sparse gradients</source>
        <translation>{type} nimmt keine dünn besetzten Gradienten</translation>
    </message>
    <message>
        <source>{type} takes sparse gradients only without {wrong}</source>
        <translation>{type} nimmt dünn besetzte Gradienten nur ohne {wrong}</translation>
    </message>
    <message>
        <source>{mark} holds nothing that can be read</source>
        <translation>{mark} enthält nichts Lesbares</translation>
    </message>
    <message>
        <source>needs {shape}, a score for each of the {count} classes of &apos;{name}&apos; at each pixel; got {got}</source>
        <translation>braucht {shape}, an jedem Pixel einen Score für jede der {count} Klassen von „{name}“; bekam {got}</translation>
    </message>
    <message>
        <source>needs ({wanted}), a score for each class at each place of &apos;{name}&apos;; got {got}</source>
        <translation>braucht ({wanted}), an jeder Stelle einen Score für jede Klasse von „{name}“; bekam {got}</translation>
    </message>
    <message>
        <source>needs {target}, the shape of &apos;{name}&apos;; got {got}</source>
        <translation>braucht {target}, die Form von „{name}“; bekam {got}</translation>
    </message>
    <message>
        <source>needs {count} outputs, a mean and the logarithm of a variance for each number of &apos;{name}&apos; {shape}; got {got}</source>
        <translation>braucht {count} Ausgaben, einen Mittelwert und den Logarithmus einer Varianz für jede Zahl von „{name}“ {shape}; bekam {got}</translation>
    </message>
    <message>
        <source>needs a label of two classes as its target (or one number, -1 or 1), which &apos;{name}&apos; is not</source>
        <translation>braucht als Ziel ein Label mit zwei Klassen (oder eine Zahl, -1 oder 1), was „{name}“ nicht ist</translation>
    </message>
    <message>
        <source>needs (T, C) with T at least {length}, the length of &apos;{name}&apos;; got {got}</source>
        <translation>braucht (T, C) mit T von mindestens {length}, der Länge von „{name}“; bekam {got}</translation>
    </message>
    <message>
        <source>needs a list of class indices as its target (ended by -1), which &apos;{name}&apos; is not</source>
        <translation>braucht als Ziel eine Liste von Klassenindizes (mit -1 am Ende), was „{name}“ nicht ist</translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, as many as &apos;{name}&apos; has places; got {got}</source>
        <extracomment>Of one: needs {n:d} output, as many as &apos;{name}&apos; has places; got {got}</extracomment>
        <translation>
            <numerusform>braucht {n:d} Ausgabe, so viele, wie „{name}“ Stellen hat; bekam {got}</numerusform>
            <numerusform>braucht {n:d} Ausgaben, so viele, wie „{name}“ Stellen hat; bekam {got}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, one for each class of &apos;{name}&apos;; got {got}</source>
        <extracomment>Of one: needs {n:d} output, one for each class of &apos;{name}&apos;; got {got}</extracomment>
        <translation>
            <numerusform>braucht {n:d} Ausgabe, eine für jede Klasse von „{name}“; bekam {got}</numerusform>
            <numerusform>braucht {n:d} Ausgaben, eine für jede Klasse von „{name}“; bekam {got}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, one for each number of &apos;{name}&apos;; got {got}</source>
        <extracomment>Of one: needs {n:d} output, one for each number of &apos;{name}&apos;; got {got}</extracomment>
        <translation>
            <numerusform>braucht {n:d} Ausgabe, eine für jede Zahl von „{name}“; bekam {got}</numerusform>
            <numerusform>braucht {n:d} Ausgaben, eine für jede Zahl von „{name}“; bekam {got}</numerusform>
        </translation>
    </message>
    <message>
        <source>needs classes as its target, and &apos;{name}&apos; holds numbers</source>
        <translation>braucht Klassen als Ziel, und „{name}“ enthält Zahlen</translation>
    </message>
    <message>
        <source>needs one class for each sample as its target, which &apos;{name}&apos; is not</source>
        <translation>braucht als Ziel je Beispiel eine Klasse, was „{name}“ nicht ist</translation>
    </message>
    <message>
        <source>needs numbers as its target, and &apos;{name}&apos; holds indices</source>
        <translation>braucht Zahlen als Ziel, und „{name}“ enthält Indizes</translation>
    </message>
    <message>
        <source>needs numbers as its target, and &apos;{name}&apos; holds classes or indices</source>
        <translation>braucht Zahlen als Ziel, und „{name}“ enthält Klassen oder Indizes</translation>
    </message>
    <message>
        <source>needs 2 outputs, the scores to be ranked; got {got}</source>
        <translation>braucht 2 Ausgaben, die Scores, die zu ordnen sind; bekam {got}</translation>
    </message>
    <message>
        <source>needs (2, D), two vectors to be compared; got {got}</source>
        <translation>braucht (2, D), zwei Vektoren zum Vergleichen; bekam {got}</translation>
    </message>
    <message>
        <source>needs (3, D): an anchor, a vector like it and one unlike it; got {got}</source>
        <translation>braucht (3, D): einen Anker, einen gleichen und einen ungleichen Vektor; bekam {got}</translation>
    </message>
    <message>
        <source>needs a sequence of indices as its target, which &apos;{name}&apos; is not</source>
        <translation>braucht als Ziel eine Sequenz von Indizes, was „{name}“ nicht ist</translation>
    </message>
    <message>
        <source>there is no setting of checkpoints {name}</source>
        <translation>es gibt keine Einstellung der Checkpoints {name}</translation>
    </message>
    <message>
        <source>there is no optimizer {name}</source>
        <translation>es gibt keinen Optimizer {name}</translation>
    </message>
    <message>
        <source>there is no scheduler {name}</source>
        <translation>es gibt keinen Scheduler {name}</translation>
    </message>
    <message>
        <source>there is no warm_up {name}</source>
        <translation>es gibt kein warm_up {name}</translation>
    </message>
    <message>
        <source>there is no averaging {name}</source>
        <translation>es gibt kein averaging {name}</translation>
    </message>
    <message>
        <source>there is no penalty {name}</source>
        <translation>es gibt keine penalty {name}</translation>
    </message>
    <message>
        <source>there is no early_stopping {name}</source>
        <translation>es gibt kein early_stopping {name}</translation>
    </message>
    <message>
        <source>must be an object with epochs, batch_size and an optimizer, got {section}</source>
        <translation>muss ein Objekt mit epochs, batch_size und einem optimizer sein, hier {section}</translation>
    </message>
    <message>
        <source>LBFGS looks at one batch several times: it cannot accumulate gradients of several</source>
        <translation>LBFGS wertet einen Batch mehrmals aus: es kann keine Gradienten mehrerer ansammeln</translation>
    </message>
    <message>
        <source>LBFGS measures its steps by gradients, which float16 needs scaled: use float32</source>
        <translation>LBFGS misst seine Schritte an Gradienten, die float16 skaliert braucht: float32 verwenden</translation>
    </message>
    <message>
        <source>{name} must be a whole number from {least} to {most:,}, got {value}</source>
        <translation>{name} muss eine ganze Zahl von {least} bis {most:,} sein, hier {value}</translation>
    </message>
    <message>
        <source>checkpoints must be an object such as {{&quot;epochs&quot;: 1, &quot;minutes&quot;: 1.0}}, got {value}</source>
        <translation>checkpoints muss ein Objekt sein wie {{&quot;epochs&quot;: 1, &quot;minutes&quot;: 1.0}}, hier {value}</translation>
    </message>
    <message>
        <source>{part} must be an object such as {{&quot;type&quot;: &quot;{type}&quot;}}, got {value}</source>
        <translation>{part} muss ein Objekt sein wie {{&quot;type&quot;: &quot;{type}&quot;}}, hier {value}</translation>
    </message>
    <message>
        <source>Accumulate nothing</source>
        <translation>Nichts ansammeln</translation>
    </message>
    <message>
        <source>Compute in float32</source>
        <translation>In float32 rechnen</translation>
    </message>
    <message>
        <source>there is no setting of {part} {{name}}</source>
        <translation>es gibt keine Einstellung von {part} {{name}}</translation>
    </message>
    <message>
        <source>device must be &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;, got {device}</source>
        <translation>device muss &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; oder &quot;mps&quot; sein, hier {device}</translation>
    </message>
    <message>
        <source>Choose automatically</source>
        <translation>Automatisch wählen</translation>
    </message>
    <message>
        <source>{dead} of {total} units never fire</source>
        <translation>{dead} von {total} Neuronen feuern nie</translation>
    </message>
    <message>
        <source>{dead} of {total} filters never fire</source>
        <translation>{dead} von {total} Filtern feuern nie</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} maps</source>
        <extracomment>Of one: {n:d} map</extracomment>
        <translation>
            <numerusform>{n:d} Karte</numerusform>
            <numerusform>{n:d} Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} maps</source>
        <translation>{shown} von {total} Karten</translation>
    </message>
    <message>
        <source>the network gives {n} numbers for {classes} classes</source>
        <translation>das Netz gibt {n} Zahlen für {classes} Klassen</translation>
    </message>
    <message>
        <source>version {version!r} is of a newer NetBuilder: update to read it</source>
        <translation>Version {version!r} stammt von einem neueren NetBuilder: zum Lesen aktualisieren</translation>
    </message>
    <message>
        <source>{way} (measured {in_one:.2f} times as fast as {other} in {one}, {gain:.2f} times in {ways})</source>
        <translation>{way} (gemessen {in_one:.2f}-mal so schnell wie {other} in {one}, {gain:.2f}-mal in {ways})</translation>
    </message>
    <message>
        <source>the loss is no longer a finite number, in epoch {epoch}, batch {batch}. Try a lower learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good weights are kept</source>
        <translation>der Loss ist keine endliche Zahl mehr, in Epoche {epoch}, Batch {batch}. Eine kleinere Lernrate versuchen (sie war {rate:g}), oder die Daten mit Normalize auf eine gemeinsame Skala bringen. Die letzten guten Gewichte sind erhalten</translation>
    </message>
    <message>
        <source>the loss is no longer a finite number, in epoch {epoch}, batch {batch}; it began at {node!r}. Try a lower learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good weights are kept</source>
        <translation>der Loss ist keine endliche Zahl mehr, in Epoche {epoch}, Batch {batch}; es begann bei {node!r}. Eine kleinere Lernrate versuchen (sie war {rate:g}), oder die Daten mit Normalize auf eine gemeinsame Skala bringen. Die letzten guten Gewichte sind erhalten</translation>
    </message>
    <message>
        <source>try a smaller batch size or a smaller network</source>
        <translation>einen kleineren Batch oder ein kleineres Netz versuchen</translation>
    </message>
    <message>
        <source>the training could not go on: {reason}</source>
        <translation>das Training konnte nicht weitergehen: {reason}</translation>
    </message>
    <message>
        <source>there is not enough memory: {advice}</source>
        <translation>der Speicher reicht nicht: {advice}</translation>
    </message>
    <message>
        <source>a file could not be written: {error}</source>
        <translation>eine Datei ließ sich nicht schreiben: {error}</translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and those of {nodes} are not: freeze them, or use another</source>
        <translation>{optimizer} nimmt nur dünn besetzte Gradienten, und die von {nodes} sind es nicht: einfrieren oder einen anderen nehmen</translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and those of a penalty are not: leave one of the two out</source>
        <translation>{optimizer} nimmt nur dünn besetzte Gradienten, und die einer Penalty sind es nicht: eines von beiden weglassen</translation>
    </message>
    <message>
        <source>the gradients of {nodes} are sparse, and cannot be accumulated: set accumulate to 1</source>
        <translation>die Gradienten von {nodes} sind dünn besetzt und lassen sich nicht ansammeln: accumulate auf 1 setzen</translation>
    </message>
    <message>
        <source>{reason}, and {nodes} gives such: set its sparse to false</source>
        <translation>{reason}, und {nodes} liefert solche: dort sparse auf falsch setzen</translation>
    </message>
    <message>
        <source>{scheduler} gives {optimizer} a momentum, which the sparse gradients of {nodes} do not go with: set its cycle_momentum to false</source>
        <translation>{scheduler} gibt {optimizer} ein Momentum, mit dem die dünn besetzten Gradienten von {nodes} nicht gehen: dort cycle_momentum auf falsch setzen</translation>
    </message>
    <message>
        <source>{path}: there are {folds} folds, not {wanted}</source>
        <translation>{path}: es gibt {folds} Folds, nicht {wanted}</translation>
    </message>
    <message>
        <source>{path}: the folder of the folds cannot be made: {reason}</source>
        <translation>{path}: der Ordner der Folds lässt sich nicht anlegen: {reason}</translation>
    </message>
    <message>
        <source>{path}: the folds cannot be read: {reason}</source>
        <translation>{path}: die Folds lassen sich nicht lesen: {reason}</translation>
    </message>
    <message>
        <source>waiting until the compiler of the last training has ended</source>
        <translation>wartet, bis der Compiler des letzten Trainings geendet hat</translation>
    </message>
    <message>
        <source>a crash in a library</source>
        <translation>ein Absturz in einer Bibliothek</translation>
    </message>
    <message>
        <source>the processor does not know an instruction of a library</source>
        <translation>der Prozessor kennt einen Befehl einer Bibliothek nicht</translation>
    </message>
    <message>
        <source>a library gave up, as at a failed assertion</source>
        <translation>eine Bibliothek gab auf, wie bei einer verletzten Annahme</translation>
    </message>
    <message>
        <source>it was killed, as the system does where memory runs out</source>
        <translation>es wurde beendet, wie das System es tut, wenn der Speicher ausgeht</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} worker processes on this machine</source>
        <extracomment>Of one: a worker process on this machine</extracomment>
        <translation>
            <numerusform>{n:d} Arbeitsprozess auf diesem Rechner</numerusform>
            <numerusform>{n:d} Arbeitsprozesse auf diesem Rechner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} worker processes</source>
        <extracomment>Of one: a worker process</extracomment>
        <translation>
            <numerusform>{n:d} Arbeitsprozess</numerusform>
            <numerusform>{n:d} Arbeitsprozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>The project asks for {workers}, but this trains in the process that calls: netbuilder train --workers {count} starts them</source>
        <translation>Das Projekt verlangt {workers}, trainiert wird hier aber im aufrufenden Prozess: netbuilder train --workers {count} startet sie</translation>
    </message>
    <message>
        <source>the machines did not meet at {endpoint}: is this the first of them, and the port free there?</source>
        <translation>die Rechner haben sich unter {endpoint} nicht getroffen: Ist das der erste von ihnen, und ist der Port dort frei?</translation>
    </message>
    <message>
        <source>{signal} ({meaning})</source>
        <translation>{signal} ({meaning})</translation>
    </message>
    <message>
        <source>starting {workers}</source>
        <translation>{workers} werden gestartet</translation>
    </message>
    <message>
        <source>the machines did not find each other: {reason}</source>
        <translation>die Rechner fanden einander nicht: {reason}</translation>
    </message>
    <message>
        <source>{what}. Nothing had been saved yet</source>
        <translation>{what}. Noch war nichts gesichert</translation>
    </message>
    <message>
        <source>a process of the training was ended by {signal}</source>
        <translation>ein Prozess des Trainings wurde von {signal} beendet</translation>
    </message>
    <message>
        <source>a process of the training ended without a word; the last that was heard: {last}</source>
        <translation>ein Prozess des Trainings endete ohne ein Wort; das Letzte, was zu hören war: {last}</translation>
    </message>
    <message>
        <source>a process of the training ended without a word</source>
        <translation>ein Prozess des Trainings endete ohne ein Wort</translation>
    </message>
    <message>
        <source>{what}. Nothing had been learned yet</source>
        <translation>{what}. Noch war nichts gelernt</translation>
    </message>
    <message>
        <source>{what}. The last checkpoint is kept in {path}</source>
        <translation>{what}. Der letzte Checkpoint liegt in {path}</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>Signal {number}</translation>
    </message>
    <message>
        <source>a batch of {size} does not fit in the computer&apos;s memory; try a batch size of {suggestion}</source>
        <translation>ein Batch von {size} passt nicht in den Speicher; einen Batch von {suggestion} versuchen</translation>
    </message>
    <message>
        <source>a batch of {size} does not fit on {device}; try a batch size of {suggestion}</source>
        <translation>ein Batch von {size} passt nicht auf {device}; einen Batch von {suggestion} versuchen</translation>
    </message>
    <message>
        <source>not even a batch of {size} fits in the computer&apos;s memory; try a smaller network or smaller inputs</source>
        <translation>nicht einmal ein Batch von {size} passt in den Speicher; ein kleineres Netz oder kleinere Eingaben versuchen</translation>
    </message>
    <message>
        <source>not even a batch of {size} fits on {device}; try a smaller network or smaller inputs</source>
        <translation>nicht einmal ein Batch von {size} passt auf {device}; ein kleineres Netz oder kleinere Eingaben versuchen</translation>
    </message>
    <message>
        <source>the metrics could not be loaded: torchmetrics says {reason!r}</source>
        <translation>die Metriken ließen sich nicht laden: torchmetrics sagt {reason!r}</translation>
    </message>
    <message>
        <source>the metrics could not be loaded: torchmetrics says {reason!r}; torchvision is of another build than torch: reinstall the two together</source>
        <translation>die Metriken ließen sich nicht laden: torchmetrics sagt {reason!r}; torchvision ist anders gebaut als torch: beide zusammen neu installieren</translation>
    </message>
    <message>
        <source>{path}: no run folder can be made: {reason}</source>
        <translation>{path}: der Ordner des Laufs lässt sich nicht anlegen: {reason}</translation>
    </message>
    <message>
        <source>every sample to learn from has the &apos;{field}&apos; {name}: with one class there is nothing to learn</source>
        <translation>jedes Beispiel zum Lernen hat als „{field}“ {name}: mit einer Klasse gibt es nichts zu lernen</translation>
    </message>
    <message>
        <source>{node}: {refusal}</source>
        <translation>{node}: {refusal}</translation>
    </message>
    <message>
        <source>this cannot be sent from another process: {error}</source>
        <translation>dies lässt sich nicht aus einem anderen Prozess schicken: {error}</translation>
    </message>
    <message>
        <source>this cannot be computed in another process: {error}</source>
        <translation>dies lässt sich nicht in einem anderen Prozess berechnen: {error}</translation>
    </message>
    <message>
        <source>the last digits of {nodes} are not the same each time on a GPU: a training that goes on may come to slightly other numbers than one that never stopped</source>
        <translation>die letzten Stellen von {nodes} sind auf einer GPU nicht jedes Mal dieselben: ein Training, das weitergeht, kann zu etwas anderen Zahlen kommen als eines, das nie angehalten hat</translation>
    </message>
    <message>
        <source>there must be at least one sample, and as many of each input</source>
        <translation>es muss mindestens ein Beispiel geben, und von jeder Eingabe gleich viele</translation>
    </message>
    <message>
        <source>this network predicts nothing: none of its Outputs has a target</source>
        <translation>dieses Netz sagt nichts vorher: keiner seiner Outputs hat ein Ziel</translation>
    </message>
    <message>
        <source>there is no split {split!r}; there is {splits}</source>
        <translation>es gibt keinen Teil {split!r}; es gibt {splits}</translation>
    </message>
    <message>
        <source>the network needs the field &apos;{name}&apos; as its input</source>
        <translation>das Netz braucht das Feld „{name}“ als Eingabe</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be {wanted} for each sample, got {shape}</source>
        <translation>„{name}“ muss je Beispiel {wanted} sein, hier {shape}</translation>
    </message>
    <message>
        <source>{path}: the Outputs of this run do not fit its data: {error}</source>
        <translation>{path}: die Outputs dieses Laufs passen nicht zu seinen Daten: {error}</translation>
    </message>
    <message>
        <source>{path}: this holds a run for each fold: name one of them, such as {fold}</source>
        <translation>{path}: darin ist ein Lauf je Fold: einen davon nennen, etwa {fold}</translation>
    </message>
    <message>
        <source>best weights are saved together with the last: save(&apos;last&apos;, …, best=…)</source>
        <translation>die besten Gewichte werden zusammen mit den letzten gesichert: save(&apos;last&apos;, …, best=…)</translation>
    </message>
    <message>
        <source>a run has the checkpoints last, best and good, not {which!r}</source>
        <translation>ein Lauf hat die Checkpoints last, best und good, nicht {which!r}</translation>
    </message>
    <message>
        <source>{path}: there is no such run folder</source>
        <translation>{path}: diesen Laufordner gibt es nicht</translation>
    </message>
    <message>
        <source>{path}: this is no run folder</source>
        <translation>{path}: dies ist kein Laufordner</translation>
    </message>
    <message>
        <source>{path}: this run was made by a newer NetBuilder: update NetBuilder to open it</source>
        <translation>{path}: dieser Lauf stammt von einem neueren NetBuilder: zum Öffnen aktualisieren</translation>
    </message>
    <message>
        <source>{path}: base must be a folder</source>
        <translation>{path}: base muss ein Ordner sein</translation>
    </message>
    <message>
        <source>{path}: it must be an object</source>
        <translation>{path}: es muss ein Objekt sein</translation>
    </message>
    <message>
        <source>{path}: the run folder cannot be made: {reason}</source>
        <translation>{path}: der Laufordner lässt sich nicht anlegen: {reason}</translation>
    </message>
    <message>
        <source>{path}: the network of this run cannot be built: {error}</source>
        <translation>{path}: das Netz dieses Laufs lässt sich nicht bauen: {error}</translation>
    </message>
    <message>
        <source>{path}: this is no run folder: {name} is missing</source>
        <translation>{path}: dies ist kein Laufordner: {name} fehlt</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es ist gescheitert</translation>
    </message>
    <message>
        <source>{path}: this is not a NetBuilder project</source>
        <translation>{path}: dies ist kein Projekt von NetBuilder</translation>
    </message>
    <message>
        <source>{path}: every line must be an object with the number of its epoch</source>
        <translation>{path}: jede Zeile muss ein Objekt mit der Nummer seiner Epoche sein</translation>
    </message>
    <message>
        <source>{path}: {part} must be an object</source>
        <translation>{path}: {part} muss ein Objekt sein</translation>
    </message>
    <message>
        <source>{path}: it is nested too deep</source>
        <translation>{path}: es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>{path}: it is not JSON: {error}</source>
        <translation>{path}: es ist kein JSON: {error}</translation>
    </message>
    <message>
        <source>{parent}: {path} is missing</source>
        <translation>{parent}: {path} fehlt</translation>
    </message>
    <message>
        <source>{run} is being trained now: stop the training first</source>
        <translation>{run} wird gerade trainiert: erst das Training stoppen</translation>
    </message>
    <message>
        <source>{run}: this is no run folder</source>
        <translation>{run}: dies ist kein Laufordner</translation>
    </message>
    <message>
        <source>{path}: it could not be deleted: {reason}</source>
        <translation>{path}: es ließ sich nicht löschen: {reason}</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>epochs done, of those that were planned</source>
        <translation>getane Epochen, von den geplanten</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>how long it trained</source>
        <translation>wie lange es trainierte</translation>
    </message>
    <message>
        <source>when</source>
        <translation>wann</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>live changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>settings that were changed while it trained (changes.jsonl)</source>
        <translation>Einstellungen, die während des Trainings geändert wurden (changes.jsonl)</translation>
    </message>
    <message>
        <source>test {metric}</source>
        <translation>Test {metric}</translation>
    </message>
    <message>
        <source>{metric} of the test data, looked at once at the end</source>
        <translation>{metric} der Testdaten, am Ende einmal angesehen</translation>
    </message>
    <message>
        <source>val. {metric}</source>
        <translation>Val. {metric}</translation>
    </message>
    <message>
        <source>{metric} of the validation data, at the epoch with the least loss there</source>
        <translation>{metric} der Validierungsdaten, bei der Epoche mit dem kleinsten Loss dort</translation>
    </message>
    <message>
        <source>how it ended, or that it trains</source>
        <translation>wie es endete, oder dass es trainiert</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>wann es begann</translation>
    </message>
    <message>
        <source>{epochs} of {planned}</source>
        <translation>{epochs} von {planned}</translation>
    </message>
    <message>
        <source>{key}; {none} where the project says nothing, so that the default counts</source>
        <translation>{key}; {none}, wo das Projekt nichts sagt, sodass die Vorgabe zählt</translation>
    </message>
    <message>
        <source>reading runs, {n:,}</source>
        <translation>Läufe werden gelesen, {n:,}</translation>
    </message>
    <message>
        <source>batch_size is that of all workers together: {samples} cannot be shared by {n} workers</source>
        <translation>batch_size gilt für alle Arbeitsprozesse zusammen: {samples} lassen sich nicht auf {n} verteilen</translation>
    </message>
    <message>
        <source>part {number}: {fault}</source>
        <translation>Teil {number}: {fault}</translation>
    </message>
    <message>
        <source>{type}: schedulers must be a list such as {example}, got {parts}</source>
        <translation>{type}: schedulers muss eine Liste sein wie {example}, hier {parts}</translation>
    </message>
    <message>
        <source>part {number} must be an object such as {{&quot;type&quot;: &quot;LinearLR&quot;}}, got {part}</source>
        <translation>Teil {number} muss ein Objekt sein wie {{&quot;type&quot;: &quot;LinearLR&quot;}}, hier {part}</translation>
    </message>
    <message>
        <source>part {number}: {type} cannot be one of several; there is {known}</source>
        <translation>Teil {number}: {type} kann keiner von mehreren sein; es gibt {known}</translation>
    </message>
    <message>
        <source>there is no setting of part {number} {{name}}</source>
        <translation>es gibt keine Einstellung von Teil {number} {{name}}</translation>
    </message>
    <message>
        <source>milestones must be {count}, one less than the schedulers; got {milestones}</source>
        <translation>milestones müssen {count} sein, eines weniger als die Scheduler; hier {milestones}</translation>
    </message>
    <message>
        <source>pct_start {share:g} leaves a phase without any of the {steps} steps of the training: choose another</source>
        <translation>pct_start {share:g} lässt eine Phase ohne einen der {steps} Schritte des Trainings: einen anderen wählen</translation>
    </message>
    <message>
        <source>there is no scheduler for part {number} {{name}}</source>
        <translation>es gibt keinen Scheduler für Teil {number} {{name}}</translation>
    </message>
    <message>
        <source>milestones must rise, got {milestones}</source>
        <translation>milestones müssen steigen, hier {milestones}</translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation>ein Schlüssel steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it is not JSON: {msg} (line {lineno}, column {colno})</source>
        <translation>es ist kein JSON: {msg} (Zeile {lineno}, Spalte {colno})</translation>
    </message>
    <message>
        <source>a copy of the run from elsewhere would help, or training anew</source>
        <translation>eine Kopie des Laufs von anderswo würde helfen, oder neu zu trainieren</translation>
    </message>
    <message>
        <source>the last weights are whole: to do without the best ones, delete {path}</source>
        <translation>die letzten Gewichte sind heil: um ohne die besten auszukommen, {path} löschen</translation>
    </message>
    <message>
        <source>{folder}: there is no checkpoint yet</source>
        <translation>{folder}: noch gibt es keinen Checkpoint</translation>
    </message>
    <message>
        <source>to go on from epoch {epoch}, delete {last} and rename {older}, which is whole, to it</source>
        <translation>um ab Epoche {epoch} weiterzumachen, {last} löschen und {older}, das heil ist, so nennen</translation>
    </message>
    <message>
        <source>the best weights are whole: evaluating, predicting and exporting take them</source>
        <translation>die besten Gewichte sind heil: Auswerten, Vorhersagen und Exportieren nehmen sie</translation>
    </message>
    <message>
        <source>{path}: the checkpoint could not be written: {reason}</source>
        <translation>{path}: der Checkpoint ließ sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>{error}; {advice}</source>
        <translation>{error}; {advice}</translation>
    </message>
    <message>
        <source>{found}: these are not the best weights that {last} was saved with</source>
        <translation>{found}: dies sind nicht die besten Gewichte, mit denen {last} gesichert wurde</translation>
    </message>
    <message>
        <source>A worker was lost: all began again from the last checkpoint, {times} so far</source>
        <translation>Ein Arbeitsprozess ging verloren: alle begannen wieder beim letzten Checkpoint, bisher {times}</translation>
    </message>
    <message>
        <source>the workers did not find each other: {reason}</source>
        <translation>die Arbeitsprozesse haben einander nicht gefunden: {reason}</translation>
    </message>
    <message>
        <source>{name}: {dtype} cannot be kept in a checkpoint</source>
        <translation>{name}: {dtype} lässt sich nicht in einem Checkpoint halten</translation>
    </message>
    <message>
        <source>tensorboard: the package tensorboard is not installed: {install}, or set tensorboard to false</source>
        <translation>tensorboard: das Paket tensorboard ist nicht installiert: {install}, oder tensorboard auf falsch setzen</translation>
    </message>
    <message>
        <source>TensorBoard&apos;s event files could not be written: {reason}</source>
        <translation>Die Ereignisdateien von TensorBoard ließen sich nicht schreiben: {reason}</translation>
    </message>
    <message>
        <source>{fault}. The training goes on without them</source>
        <translation>{fault}. Das Training geht ohne sie weiter</translation>
    </message>
    <message>
        <source>the training was interrupted</source>
        <translation>das Training wurde unterbrochen</translation>
    </message>
    <message>
        <source>{error}. What was learned until then is kept in {path}: once the data can be read again, netbuilder train --resume {path} goes on</source>
        <translation>{error}. Was bis dahin gelernt wurde, liegt in {path}: sind die Daten wieder lesbar, macht netbuilder train --resume {path} weiter</translation>
    </message>
    <message>
        <source>the change was not made for {gone}: there is no such node with weights</source>
        <translation>für {gone} wurde die Änderung nicht gemacht: es gibt keinen solchen Knoten mit Gewichten</translation>
    </message>
    <message>
        <source>the change was not made: {reason}</source>
        <translation>die Änderung wurde nicht gemacht: {reason}</translation>
    </message>
    <message>
        <source>the change was not made, as it cannot be written into the run: {error}</source>
        <translation>die Änderung wurde nicht gemacht, da sie sich nicht in den Lauf schreiben lässt: {error}</translation>
    </message>
    <message>
        <source>{layer} has {places:,} places, and &apos;{field}&apos; needs up to {size:,}: give it as many, or the data a smaller vocabulary</source>
        <translation>{layer} hat {places:,} Stellen, und „{field}“ braucht bis zu {size:,}: so viele geben, oder den Daten ein kleineres Vokabular</translation>
    </message>
    <message>
        <source>needs {size:,} places</source>
        <translation>braucht {size:,} Stellen</translation>
    </message>
    <message>
        <source>there is not enough memory for this</source>
        <translation>dafür reicht der Arbeitsspeicher nicht</translation>
    </message>
    <message>
        <source>the training ended with an error that nobody foresaw: {name}: {said}</source>
        <translation>das Training endete mit einem unvorhergesehenen Fehler: {name}: {said}</translation>
    </message>
    <message>
        <source>several workers train on &quot;cpu&quot;, or on &quot;cuda&quot; with a GPU for each, not on &quot;{device}&quot;</source>
        <translation>mehrere Arbeitsprozesse trainieren auf &quot;cpu&quot;, oder auf &quot;cuda&quot; mit je einer GPU, nicht auf &quot;{device}&quot;</translation>
    </message>
    <message>
        <source>{here} workers are too many for {gpus} GPUs: each takes one of its own</source>
        <translation>{here} Arbeitsprozesse sind zu viele für {gpus} GPUs: jeder nimmt eine für sich</translation>
    </message>
    <message>
        <source>data: {left_out}</source>
        <translation>Daten: {left_out}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Enter, then the keys for “{what}”</source>
        <translation>Enter, dann die Tasten für „{what}“</translation>
    </message>
    <message>
        <source>  or  </source>
        <translation>  oder  </translation>
    </message>
    <message>
        <source>{keys} is “{what}”: take it away there?</source>
        <translation>{keys} ist „{what}“: dort wegnehmen?</translation>
    </message>
    <message>
        <source>{keys} is free: Enter gives it to “{what}”</source>
        <translation>{keys} ist frei: Enter gibt sie „{what}“</translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters</source>
        <extracomment>Of one: {n} parameter</extracomment>
        <translation>
            <numerusform>{n} Parameter</numerusform>
            <numerusform>{n} Parameter</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty canvas</source>
        <translation>Leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Start with nothing but the data: handwritten digits.</source>
        <translation>Beginnt nur mit den Daten: handgeschriebenen Ziffern.</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>Neu aus Vorlage</translation>
    </message>
    <message>
        <source>No template is called or tells of that.</source>
        <translation>Keine Vorlage heißt so oder erzählt davon.</translation>
    </message>
    <message>
        <source>Search templates…</source>
        <translation>Vorlagen suchen…</translation>
    </message>
    <message>
        <source>What would you like to build?</source>
        <translation>Was soll entstehen?</translation>
    </message>
    <message>
        <source>train {train}, validation {validation}, test {test}</source>
        <translation>Training {train}, Validierung {validation}, Test {test}</translation>
    </message>
    <message>
        <source>working out shapes…</source>
        <translation>Formen werden berechnet…</translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation>Seed {number}</translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters, {trained} of them trained</source>
        <extracomment>Of one: {n} parameter, {trained} of them trained</extracomment>
        <translation>
            <numerusform>{n} Parameter, davon {trained} trainiert</numerusform>
            <numerusform>{n} Parameter, davon {trained} trainiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} floating-point operations a sample</source>
        <translation>{count} Gleitkommaoperationen je Beispiel</translation>
    </message>
    <message>
        <source>About NetBuilder</source>
        <translation>Über NetBuilder</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Your work is still here; saving it now is a good idea.</source>
        <translation>Die Arbeit ist noch da; jetzt zu speichern ist eine gute Idee.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>PyTorch is being loaded; this begins as soon as that is done.</source>
        <translation>PyTorch wird geladen; danach beginnt es.</translation>
    </message>
    <message>
        <source>The last edit is being looked at; this begins as soon as that is done.</source>
        <translation>Die letzte Änderung wird noch geprüft; danach beginnt es.</translation>
    </message>
    <message>
        <source>Draw a network, train it, watch it learn.</source>
        <translation>Ein Netz zeichnen, es trainieren und ihm beim Lernen zusehen.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The training could not go on.</source>
        <translation>Das Training konnte nicht weitergehen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>Set {names} of {n} layers</source>
        <extracomment>Of one: Set {names} of {n} layer</extracomment>
        <translation>
            <numerusform>{names} von {n} Schicht setzen</numerusform>
            <numerusform>{names} von {n} Schichten setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Values of the node</source>
        <translation>Werte des Knotens</translation>
    </message>
    <message>
        <source>{names} of {nodes}</source>
        <translation>{names} von {nodes}</translation>
    </message>
    <message>
        <source>{name} {fault}</source>
        <translation>{name} {fault}</translation>
    </message>
    <message>
        <source>Layers that match</source>
        <translation>Passende Schichten</translation>
    </message>
    <message numerus="yes">
        <source>takes {n} numbers</source>
        <extracomment>Of one: takes {n} number</extracomment>
        <translation>
            <numerusform>nimmt {n} Zahl</numerusform>
            <numerusform>nimmt {n} Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>takes no number</source>
        <translation>nimmt keine Zahl</translation>
    </message>
    <message>
        <source>{type} has no {name}</source>
        <translation>{type} hat kein {name}</translation>
    </message>
    <message>
        <source>Stop comparing (Esc)</source>
        <translation>Vergleich beenden (Esc)</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>it has no block {name}</source>
        <translation>es hat keinen Block {name}</translation>
    </message>
    <message>
        <source>Since {name}: {difference}</source>
        <translation>Seit {name}: {difference}</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>{file} ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>It is not in {name}.</source>
        <translation>In {name} gibt es das nicht.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message numerus="yes">
        <source>Compared with {name} · {n} wires otherwise</source>
        <extracomment>Of one: Compared with {name} · {n} wire otherwise</extracomment>
        <translation>
            <numerusform>Verglichen mit {name} · {n} Verbindung anders</numerusform>
            <numerusform>Verglichen mit {name} · {n} Verbindungen anders</numerusform>
        </translation>
    </message>
    <message>
        <source>unset</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Compared with {name} · {remark}</source>
        <translation>Verglichen mit {name} · {remark}</translation>
    </message>
    <message>
        <source>Compared with {name} · no difference here</source>
        <translation>Verglichen mit {name} · hier kein Unterschied</translation>
    </message>
    <message>
        <source>Compared with {name}</source>
        <translation>Verglichen mit {name}</translation>
    </message>
    <message>
        <source>{number:,} added</source>
        <translation>{number:,} neu</translation>
    </message>
    <message>
        <source>{number:,} removed</source>
        <translation>{number:,} entfernt</translation>
    </message>
    <message>
        <source>{number:,} changed</source>
        <translation>{number:,} geändert</translation>
    </message>
    <message>
        <source>the block {name} is drawn otherwise</source>
        <translation>der Block {name} ist anders gezeichnet</translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation>Rezeptives Feld</translation>
    </message>
    <message>
        <source>step {steps} · padding {padding}</source>
        <translation>Schrittweite {steps} · Rand {padding}</translation>
    </message>
    <message>
        <source>step {steps}</source>
        <translation>Schrittweite {steps}</translation>
    </message>
    <message>
        <source>Select one node to see what a unit of it sees.</source>
        <translation>Einen Knoten auswählen, um zu sehen, was eines seiner Neuronen sieht.</translation>
    </message>
    <message>
        <source>What a unit of this node sees is not known: the shapes there are not.</source>
        <translation>Was ein Neuron dieses Knotens sieht, ist nicht bekannt: die Formen dort sind es nicht.</translation>
    </message>
    <message>
        <source>what it sees is not known yet</source>
        <translation>was es sieht, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>alles gesehen</translation>
    </message>
    <message>
        <source>nothing seen</source>
        <translation>nichts gesehen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>One unit of {node}</source>
        <translation>Ein Neuron von {node}</translation>
    </message>
    <message>
        <source>the unit at {place}</source>
        <translation>das Neuron bei {place}</translation>
    </message>
    <message>
        <source>{part} seen</source>
        <translation>{part} gesehen</translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees {part} of {what} {shape}.</source>
        <translation>Das Neuron bei {place} von {node} sieht {part} von {what} {shape}.</translation>
    </message>
    <message>
        <source>sees no input: nothing leads here from one</source>
        <translation>sieht keine Eingabe: von keiner führt etwas hierher</translation>
    </message>
    <message>
        <source>sees {part} of {what} {shape}</source>
        <translation>sieht {part} von {what} {shape}</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>ein Neuron</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Values a sample:</source>
        <translation>Werte je Beispiel:</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>{amount} of {total} parameters ({percent} %)</source>
        <translation>{amount} von {total} Parametern ({percent} %)</translation>
    </message>
    <message>
        <source>{amount} of {total} floating-point operations a sample ({percent} %)</source>
        <translation>{amount} von {total} Gleitkommaoperationen je Beispiel ({percent} %)</translation>
    </message>
    <message>
        <source>{amount} of {total} bytes a sample ({percent} %)</source>
        <translation>{amount} von {total} Bytes je Beispiel ({percent} %)</translation>
    </message>
    <message numerus="yes">
        <source>{n} values, {bytes} a sample</source>
        <extracomment>Of one: {n} value, {bytes} a sample</extracomment>
        <translation>
            <numerusform>{n} Wert, {bytes} je Beispiel</numerusform>
            <numerusform>{n} Werte, {bytes} je Beispiel</numerusform>
        </translation>
    </message>
    <message>
        <source>under {end}</source>
        <translation>unter {end}</translation>
    </message>
    <message>
        <source>from {end}</source>
        <translation>ab {end}</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Automatic device</source>
        <translation>Gerät automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA GPU</source>
        <translation>CUDA-GPU</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message numerus="yes">
        <source>{device} · {n:d} workers</source>
        <extracomment>Of one: {device} · own process</extracomment>
        <translation>
            <numerusform>{device} · {n:d} Prozess</numerusform>
            <numerusform>{device} · {n:d} Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation>Gerät automatisch</translation>
    </message>
    <message>
        <source>{used} of {total} bytes of its memory are in use</source>
        <translation>{used} von {total} Bytes des Speichers sind belegt</translation>
    </message>
    <message>
        <source>Where the network trains</source>
        <translation>Wo das Netz trainiert</translation>
    </message>
    <message>
        <source>{used} of {total} GB</source>
        <translation>{used} von {total} GB</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Where the network trains: {where}</source>
        <translation>Wo das Netz trainiert: {where}</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n:d} more</source>
        <extracomment>Of one: {first} and {n:d} more</extracomment>
        <translation>
            <numerusform>{first} und {n:d} weiterer</numerusform>
            <numerusform>{first} und {n:d} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>{nodes} frozen</source>
        <translation>{nodes} eingefroren</translation>
    </message>
    <message>
        <source>{nodes} no longer frozen</source>
        <translation>{nodes} nicht mehr eingefroren</translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation>Lernrate {rate}</translation>
    </message>
    <message>
        <source>clipping {clipping}</source>
        <translation>Clipping {clipping}</translation>
    </message>
    <message>
        <source>A block of your own: it begins as a wire from one input to one output. Open it and draw what it does.</source>
        <translation>Ein eigener Block: er beginnt als Verbindung von einem Eingang zu einem Ausgang. Öffnen und zeichnen, was er tut.</translation>
    </message>
    <message>
        <source>block library</source>
        <translation>Block-Bibliothek</translation>
    </message>
    <message>
        <source>A block of this project.</source>
        <translation>Ein Block dieses Projekts.</translation>
    </message>
    <message>
        <source>From your library.</source>
        <translation>Aus der eigenen Bibliothek.</translation>
    </message>
    <message>
        <source>Comes with NetBuilder.</source>
        <translation>Gehört zu NetBuilder.</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Neuer Block</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.
Every node, frame and note will be listed here, from input to output.</source>
        <translation>Noch ist nichts gezeichnet.
Alle Knoten, Rahmen und Notizen stehen dann hier, vom Eingang zum Ausgang.</translation>
    </message>
    <message>
        <source>Write on the note</source>
        <translation>Auf die Notiz schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>Of one: {n} frame</extracomment>
        <translation>
            <numerusform>{n} Rahmen</numerusform>
            <numerusform>{n} Rahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>The nodes, frames and notes of the drawing. Enter goes to one on the canvas, F2 writes on a frame or a note, Delete deletes it.</source>
        <translation>Die Knoten, Rahmen und Notizen der Zeichnung. Enter geht zu einem auf der Zeichenfläche, F2 schreibt auf einen Rahmen oder eine Notiz, Entf löscht.</translation>
    </message>
    <message>
        <source>Ctrl+Enter ends it</source>
        <translation>Strg+Enter beendet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} steps of {size}</source>
        <extracomment>Of one: {n:d} step of {size}</extracomment>
        <translation>
            <numerusform>{n:d} Schritt mit {size}</numerusform>
            <numerusform>{n:d} Schritte mit {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} values</source>
        <extracomment>Of one: {n:d} value</extracomment>
        <translation>
            <numerusform>{n:d} Wert</numerusform>
            <numerusform>{n:d} Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} class scores</source>
        <extracomment>Of one: {n:d} class score</extracomment>
        <translation>
            <numerusform>{n:d} Klassen-Score</numerusform>
            <numerusform>{n:d} Klassen-Scores</numerusform>
        </translation>
    </message>
    <message>
        <source>at {epoch}</source>
        <translation>bei {epoch}</translation>
    </message>
    <message>
        <source>Press Train: the loss appears here.</source>
        <translation>Auf Trainieren drücken: hier erscheint der Loss.</translation>
    </message>
    <message>
        <source>The loss appears here with the first batch.</source>
        <translation>Mit dem ersten Batch erscheint hier der Loss.</translation>
    </message>
    <message>
        <source>no metric: choose one at the Output</source>
        <translation>keine Metrik: am Output eine wählen</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>glätten</translation>
    </message>
    <message>
        <source>How much of the past the smooth line remembers</source>
        <translation>Wie weit die geglättete Linie zurückdenkt</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>A logarithmic scale: equal factors are equally far apart</source>
        <translation>Logarithmische Skala: gleiche Faktoren liegen gleich weit auseinander</translation>
    </message>
    <message>
        <source>What is measured beside the loss</source>
        <translation>Was neben dem Loss gemessen wird</translation>
    </message>
    <message>
        <source>Plot of the loss</source>
        <translation>Kurven des Loss</translation>
    </message>
    <message>
        <source>Plot of the metric</source>
        <translation>Kurven der Metrik</translation>
    </message>
    <message>
        <source>loss (log)</source>
        <translation>Loss (log)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Save the curves as {kind}</source>
        <translation>Kurven als {kind} speichern</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>The curves could not be saved.</source>
        <translation>Die Kurven ließen sich nicht speichern.</translation>
    </message>
    <message>
        <source>{path} could not be written</source>
        <translation>{path} ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>looking at the data</source>
        <translation>die Daten werden angesehen</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>dafür reicht der Speicher nicht</translation>
    </message>
    <message numerus="yes">
        <source>{n} pixels are of no class and are ignored.</source>
        <extracomment>Of one: {n} pixel is of no class and is ignored.</extracomment>
        <translation>
            <numerusform>{n} Pixel gehört zu keiner Klasse und zählt nicht.</numerusform>
            <numerusform>{n} Pixel gehören zu keiner Klasse und zählen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} · {classes} classes · {count} rows</source>
        <translation>{field} · {classes} Klassen · {count} Zeilen</translation>
    </message>
    <message>
        <source>{field} · {classes} classes · {count} pixels</source>
        <translation>{field} · {classes} Klassen · {count} Pixel</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows are of no class and are ignored.</source>
        <extracomment>Of one: {n} row is of no class and is ignored.</extracomment>
        <translation>
            <numerusform>{n} Zeile gehört zu keiner Klasse und zählt nicht.</numerusform>
            <numerusform>{n} Zeilen gehören zu keiner Klasse und zählen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>row {row} of the data · {part}</source>
        <translation>Zeile {row} der Daten · {part}</translation>
    </message>
    <message>
        <source>{words}

As the network reads it:
{tokens}</source>
        <translation>{words}

Wie das Netz es liest:
{tokens}</translation>
    </message>
    <message>
        <source>Text of the sample</source>
        <translation>Text des Beispiels</translation>
    </message>
    <message>
        <source>row, column: value of each channel</source>
        <translation>Zeile, Spalte: Wert jedes Kanals</translation>
    </message>
    <message>
        <source>Values of the sample</source>
        <translation>Werte des Beispiels</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>{filled} of {places} places filled</source>
        <translation>{filled} von {places} Stellen gefüllt</translation>
    </message>
    <message>
        <source>step {step}: {values}</source>
        <translation>Schritt {step}: {values}</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>These data have no numbers to look at: their fields are classes alone. Look at the classes instead.</source>
        <translation>Diese Daten haben keine Zahlen zum Ansehen: ihre Felder sind allein Klassen. Dann lieber die Klassen ansehen.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>Nullen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <extracomment>Of one: {n} row</extracomment>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rows} · {n} constant: nothing can be learned from them</source>
        <extracomment>Of one: {rows} · {n} constant: nothing can be learned from it</extracomment>
        <translation>
            <numerusform>{rows} · {n} konstant: daraus lässt sich nichts lernen</numerusform>
            <numerusform>{rows} · {n} konstant: daraus lässt sich nichts lernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low} to {high}: {n} values</source>
        <extracomment>Of one: {low} to {high}: {n} value</extracomment>
        <translation>
            <numerusform>{low} bis {high}: {n} Wert</numerusform>
            <numerusform>{low} bis {high}: {n} Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Which field is looked at</source>
        <translation>Welches Feld angesehen wird</translation>
    </message>
    <message>
        <source>{name} before the transforms</source>
        <translation>{name} vor den Transformationen</translation>
    </message>
    <message>
        <source>{name} after them</source>
        <translation>{name} danach</translation>
    </message>
    <message>
        <source>The steps that it takes.</source>
        <translation>Die Schritte, die es dauert.</translation>
    </message>
    <message>
        <source>The longest that all gradients may be together.</source>
        <translation>Die größte Länge, die alle Gradienten zusammen haben dürfen.</translation>
    </message>
    <message>
        <source>How length is measured: 2 is the usual, inf takes the largest number alone.</source>
        <translation>Wie Länge gemessen wird: 2 ist üblich, inf nimmt nur die größte Zahl.</translation>
    </message>
    <message>
        <source>The largest that a number may be, up and down.</source>
        <translation>Das Größte, was eine Zahl sein darf, nach oben und unten.</translation>
    </message>
    <message>
        <source>How much of the average stays each step: 0.999 looks back some 1,000 steps.</source>
        <translation>Wie viel vom Mittel bei jedem Schritt bleibt: 0.999 blickt etwa 1,000 Schritte zurück.</translation>
    </message>
    <message>
        <source>Remembers less in the first steps, so that the first weights do not linger.</source>
        <translation>Behält in den ersten Schritten weniger, damit die ersten Gewichte nicht nachhängen.</translation>
    </message>
    <message>
        <source>The share of the epochs that are over when averaging begins.</source>
        <translation>Der Anteil der Epochen, die vorbei sind, wenn das Mitteln beginnt.</translation>
    </message>
    <message>
        <source>The rate while it averages; empty leaves the rate as it is.</source>
        <translation>Die Rate während des Mittelns; leer lässt die Rate, wie sie ist.</translation>
    </message>
    <message>
        <source>Epochs in which the rate goes there.</source>
        <translation>Epochen, in denen die Rate dorthin geht.</translation>
    </message>
    <message>
        <source>Whether it goes there along a cosine or a straight line.</source>
        <translation>Ob sie entlang eines Kosinus oder einer Geraden dorthin geht.</translation>
    </message>
    <message>
        <source>What the sum of the weights&apos; squares is multiplied by.</source>
        <translation>Womit die Summe der Quadrate der Gewichte multipliziert wird.</translation>
    </message>
    <message>
        <source>What the sum of the weights&apos; magnitudes is multiplied by.</source>
        <translation>Womit die Summe der Beträge der Gewichte multipliziert wird.</translation>
    </message>
    <message>
        <source>The measure: loss, or a metric such as accuracy; with several Outputs digit.accuracy.</source>
        <translation>Das Maß: loss, oder eine Metrik wie accuracy; bei mehreren Outputs digit.accuracy.</translation>
    </message>
    <message>
        <source>Epochs without progress after which it ends.</source>
        <translation>Epochen ohne Fortschritt, nach denen es endet.</translation>
    </message>
    <message>
        <source>Progress that is not more does not count.</source>
        <translation>Fortschritt, der nicht größer ist, zählt nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Let go to remove {n} wires</source>
        <extracomment>Of one: Let go to remove {n} wire</extracomment>
        <translation>
            <numerusform>Loslassen, um {n} Verbindung zu entfernen</numerusform>
            <numerusform>Loslassen, um {n} Verbindungen zu entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw across the wires to remove</source>
        <translation>Über die Verbindungen ziehen, die weg sollen</translation>
    </message>
    <message>
        <source>Select nodes that have wires</source>
        <translation>Knoten auswählen, die Verbindungen haben</translation>
    </message>
    <message>
        <source>Lead the wire from {source} to {target} through points</source>
        <translation>Verbindung von {source} zu {target} über Punkte führen</translation>
    </message>
    <message>
        <source>Take a point of the wire from {source} to {target} away</source>
        <translation>Einen Punkt der Verbindung von {source} zu {target} entfernen</translation>
    </message>
    <message>
        <source>Straighten the wire from {source} to {target}</source>
        <translation>Verbindung von {source} zu {target} begradigen</translation>
    </message>
    <message>
        <source>Any words, or one of these and words:</source>
        <translation>Beliebige Worte, oder eines hiervon und Worte:</translation>
    </message>
    <message numerus="yes">
        <source>In the place of {n} layers</source>
        <extracomment>Of one: In the place of {n} layer</extracomment>
        <translation>
            <numerusform>Anstelle von {n} Schicht</numerusform>
            <numerusform>Anstelle von {n} Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Swap {n} layers for…</source>
        <extracomment>Of one: Swap {n} layer for…</extracomment>
        <translation>
            <numerusform>{n} Schicht tauschen gegen…</numerusform>
            <numerusform>{n} Schichten tauschen gegen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a node out of its wires</source>
        <translation>Knoten aus seinen Verbindungen nehmen</translation>
    </message>
    <message>
        <source>Alt and drag, or shake it</source>
        <translation>Alt und ziehen, oder schütteln</translation>
    </message>
    <message>
        <source>Cut wires</source>
        <translation>Verbindungen durchschneiden</translation>
    </message>
    <message>
        <source>Ctrl and drag with the right button</source>
        <translation>Strg und mit der rechten Taste ziehen</translation>
    </message>
    <message>
        <source>Show it on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>What a unit sees</source>
        <translation>Was ein Neuron sieht</translation>
    </message>
    <message>
        <source>In a drawing as large as this it is worked out on the canvas, when it is asked for.</source>
        <translation>Bei einer so großen Zeichnung wird es auf der Zeichenfläche berechnet, wenn danach gefragt wird.</translation>
    </message>
    <message>
        <source>The same as {key} on the canvas</source>
        <translation>Dasselbe wie {key} auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>sees</source>
        <translation>sieht</translation>
    </message>
    <message>
        <source>along it</source>
        <translation>entlang</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
    <message>
        <source>across</source>
        <translation>quer</translation>
    </message>
    <message>
        <source>through</source>
        <translation>hindurch</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>{size} of {whole}, step {step}, from {over} outside</source>
        <translation>{size} von {whole}, Schrittweite {step}, ab {over} außerhalb</translation>
    </message>
    <message>
        <source>all {whole}</source>
        <translation>alle {whole}</translation>
    </message>
    <message>
        <source>{size} of {whole}</source>
        <translation>{size} von {whole}</translation>
    </message>
    <message>
        <source>{size} of {whole}, step {step}</source>
        <translation>{size} von {whole}, Schrittweite {step}</translation>
    </message>
    <message>
        <source>A unit in the middle sees places {first} to {last} of 0 to {end}.</source>
        <translation>Ein Neuron in der Mitte sieht die Stellen {first} bis {last} von 0 bis {end}.</translation>
    </message>
    <message>
        <source>Far from any edge it would see {size}.</source>
        <translation>Fern von jedem Rand sähe es {size}.</translation>
    </message>
    <message>
        <source>axis {number}</source>
        <translation>Achse {number}</translation>
    </message>
    <message>
        <source>What the next unit sees begins {step} further on.</source>
        <translation>Was das nächste Neuron sieht, beginnt {step} weiter.</translation>
    </message>
    <message>
        <source>What the first unit sees begins {over} outside of the edge.</source>
        <translation>Was das erste Neuron sieht, beginnt {over} außerhalb des Randes.</translation>
    </message>
    <message>
        <source>sees of {input}</source>
        <translation>sieht von {input}</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} rows, chosen at random</source>
        <extracomment>Of one: {some} of {n} row, chosen at random</extracomment>
        <translation>
            <numerusform>{some} von {n} Zeile, zufällig gewählt</numerusform>
            <numerusform>{some} von {n} Zeilen, zufällig gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers of each column</source>
        <translation>Zahlen jeder Spalte</translation>
    </message>
    <message>
        <source>Histogram of {what}</source>
        <translation>Histogramm von {what}</translation>
    </message>
    <message>
        <source>{name} · constant</source>
        <translation>{name} · konstant</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>after {name}</source>
        <translation>nach {name}</translation>
    </message>
    <message>
        <source>Choose data in the inspector: with nothing selected, open Data and pick a source. Their samples, classes and numbers then appear here.</source>
        <translation>Im Inspektor Daten wählen: wenn nichts ausgewählt ist, unter Daten eine Quelle. Ihre Beispiele, Klassen und Zahlen erscheinen dann hier.</translation>
    </message>
    <message>
        <source>The data were not loaded to the end.</source>
        <translation>Die Daten wurden nicht zu Ende geladen.</translation>
    </message>
    <message>
        <source>The data page of the inspector has a button that downloads them.</source>
        <translation>Die Datenseite des Inspektors hat einen Knopf, der sie herunterlädt.</translation>
    </message>
    <message>
        <source>The data are being looked at…</source>
        <translation>Die Daten werden angesehen…</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>Which part of the data is looked at</source>
        <translation>Welcher Teil der Daten angesehen wird</translation>
    </message>
    <message>
        <source>Read the data again, where their files have changed</source>
        <translation>Die Daten neu lesen, wenn ihre Dateien sich geändert haben</translation>
    </message>
    <message>
        <source>Load the data</source>
        <translation>Daten laden</translation>
    </message>
    <message>
        <source>The data cannot be looked at: {reason}.</source>
        <translation>Die Daten lassen sich nicht ansehen: {reason}.</translation>
    </message>
    <message>
        <source>The training part has no sample of this class.</source>
        <translation>Der Trainingsteil hat kein Beispiel dieser Klasse.</translation>
    </message>
    <message>
        <source>The validation part has no sample of this class.</source>
        <translation>Der Validierungsteil hat kein Beispiel dieser Klasse.</translation>
    </message>
    <message>
        <source>The test part has no sample of this class.</source>
        <translation>Der Testteil hat kein Beispiel dieser Klasse.</translation>
    </message>
    <message>
        <source>{first} to {last} of {total}</source>
        <translation>{first} bis {last} von {total}</translation>
    </message>
    <message>
        <source>Which field is shown</source>
        <translation>Welches Feld gezeigt wird</translation>
    </message>
    <message>
        <source>Which class is shown</source>
        <translation>Welche Klasse gezeigt wird</translation>
    </message>
    <message>
        <source>Shuffle the samples</source>
        <translation>Beispiele mischen</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>row {row} · {part}</source>
        <translation>Zeile {row} · {part}</translation>
    </message>
    <message>
        <source>all classes</source>
        <translation>alle Klassen</translation>
    </message>
    <message>
        <source>Nothing was left out: every sample could be read, and no value is missing.</source>
        <translation>Nichts wurde ausgelassen: jedes Beispiel war lesbar, und kein Wert fehlt.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message numerus="yes">
        <source>{n} rows are in no part.</source>
        <extracomment>Of one: {n} row is in no part.</extracomment>
        <translation>
            <numerusform>{n} Zeile ist in keinem Teil.</numerusform>
            <numerusform>{n} Zeilen sind in keinem Teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was ausgelassen ist</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>Seed {seed}</translation>
    </message>
    <message>
        <source>Rows: {parts}</source>
        <translation>Zeilen: {parts}</translation>
    </message>
    <message>
        <source>Left out · {count}</source>
        <translation>Ausgelassen · {count}</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Select a layer with weights on the canvas, a Conv2d or a Linear: its filters appear here.</source>
        <translation>Eine Schicht mit Gewichten auf der Zeichenfläche auswählen, Conv2d oder Linear: hier erscheinen ihre Filter.</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} filters</source>
        <extracomment>Of one: {some} of {n:d} filter</extracomment>
        <translation>
            <numerusform>{some} von {n:d} Filter</numerusform>
            <numerusform>{some} von {n:d} Filtern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} inputs</source>
        <extracomment>Of one: {some} of {n:d} input</extracomment>
        <translation>
            <numerusform>{some} von {n:d} Eingang</numerusform>
            <numerusform>{some} von {n:d} Eingängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} outputs</source>
        <extracomment>Of one: {some} of {n:d} output</extracomment>
        <translation>
            <numerusform>{some} von {n:d} Ausgang</numerusform>
            <numerusform>{some} von {n:d} Ausgängen</numerusform>
        </translation>
    </message>
    <message>
        <source>{columns} across × {rows} down · {size}</source>
        <translation>{columns} quer × {rows} hoch · {size}</translation>
    </message>
    <message>
        <source>{rows} down × {columns} across</source>
        <translation>{rows} hoch × {columns} quer</translation>
    </message>
    <message>
        <source>filter {filter} · row {row}, column {column}: {value}</source>
        <translation>Filter {filter} · Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} filters</source>
        <extracomment>Of one: {n:d} filter</extracomment>
        <translation>
            <numerusform>{n:d} Filter</numerusform>
            <numerusform>{n:d} Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} inputs</source>
        <extracomment>Of one: {n:d} input</extracomment>
        <translation>
            <numerusform>{n:d} Eingang</numerusform>
            <numerusform>{n:d} Eingänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} outputs</source>
        <extracomment>Of one: {n:d} output</extracomment>
        <translation>
            <numerusform>{n:d} Ausgang</numerusform>
            <numerusform>{n:d} Ausgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Which input of the filters is shown</source>
        <translation>Welcher Eingang der Filter gezeigt wird</translation>
    </message>
    <message>
        <source>as images</source>
        <translation>als Bilder</translation>
    </message>
    <message>
        <source>Each unit&apos;s weights laid out like the image that the layer reads</source>
        <translation>Die Gewichte jedes Neurons, ausgelegt wie das Bild, das die Schicht liest</translation>
    </message>
    <message>
        <source>{node} ({type}) has no filters in the network that is shown.</source>
        <translation>{node} ({type}) hat im gezeigten Netz keine Filter.</translation>
    </message>
    <message>
        <source>output {row}, input {column}: {value}</source>
        <translation>Ausgang {row}, Eingang {column}: {value}</translation>
    </message>
    <message>
        <source>filter {filter}, input {input} · row {row}, column {column}: {value}</source>
        <translation>Filter {filter}, Eingang {input} · Zeile {row}, Spalte {column}: {value}</translation>
    </message>
    <message>
        <source>all inputs</source>
        <translation>alle Eingänge</translation>
    </message>
    <message>
        <source>input </source>
        <translation>Eingang </translation>
    </message>
    <message>
        <source>{filters} · {size}</source>
        <translation>{filters} · {size}</translation>
    </message>
    <message>
        <source>{filters} on input {input} · {size}</source>
        <translation>{filters} an Eingang {input} · {size}</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>Plot of the plane and its points</source>
        <translation>Die Ebene und ihre Punkte</translation>
    </message>
    <message>
        <source>The paler the ground, the less sure the network is.</source>
        <translation>Je blasser der Grund, desto unsicherer das Netz.</translation>
    </message>
    <message>
        <source>Plot of what is predicted against the truth</source>
        <translation>Vorhersage gegen Wahrheit</translation>
    </message>
    <message>
        <source>Across: what is true.&lt;br&gt;Up: what is predicted.</source>
        <translation>Quer: was wahr ist.&lt;br&gt;Hoch: was vorhergesagt ist.</translation>
    </message>
    <message>
        <source>taken for another class</source>
        <translation>für eine andere Klasse gehalten</translation>
    </message>
    <message>
        <source>Every Input and Output needs a field of the data; then what the network says appears here.</source>
        <translation>Jeder Input und Output braucht ein Feld der Daten; dann erscheint hier, was das Netz sagt.</translation>
    </message>
    <message>
        <source>Give an Output a target from the data: what the network says of validation samples appears here.</source>
        <translation>Einem Output ein Ziel aus den Daten geben: hier erscheint, was das Netz zu Beispielen der Validierung sagt.</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} mistakes</source>
        <extracomment>Of one: {n:d} mistake</extracomment>
        <translation>
            <numerusform>{n:d} Fehler</numerusform>
            <numerusform>{n:d} Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} · {samples} · {share} right · {mistakes}</source>
        <translation>{part} · {samples} · {share} richtig · {mistakes}</translation>
    </message>
    <message>
        <source>{part} · {name}: predicted against true · off by {off} on average</source>
        <translation>{part} · {name}: Vorhersage gegen Wahrheit · im Mittel {off} daneben</translation>
    </message>
    <message>
        <source>{part} · {field} above, what the network makes of it below</source>
        <translation>{part} · oben {field}, darunter, was das Netz daraus macht</translation>
    </message>
    <message>
        <source>only mistakes</source>
        <translation>nur Fehler</translation>
    </message>
    <message>
        <source>Which Output is shown</source>
        <translation>Welcher Output gezeigt wird</translation>
    </message>
    <message>
        <source>Which number is shown</source>
        <translation>Welche Zahl gezeigt wird</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} samples</source>
        <extracomment>Of one: {some} of {n:d} sample</extracomment>
        <translation>
            <numerusform>{some} von {n:d} Beispiel</numerusform>
            <numerusform>{some} von {n:d} Beispielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} samples</source>
        <extracomment>Of one: {n:d} sample</extracomment>
        <translation>
            <numerusform>{n:d} Beispiel</numerusform>
            <numerusform>{n:d} Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>The network gives {given} numbers where {field} has {wanted}.</source>
        <translation>Das Netz gibt {given} Zahlen, wo {field} {wanted} hat.</translation>
    </message>
    <message>
        <source>The network gives {given} where {field} is {wanted}.</source>
        <translation>Das Netz gibt {given}, wo {field} {wanted} ist.</translation>
    </message>
    <message>
        <source>There is no picture for a target of kind “{kind}” yet.</source>
        <translation>Für ein Ziel der Art „{kind}“ gibt es noch kein Bild.</translation>
    </message>
    <message>
        <source>The samples cannot be read: {error}.</source>
        <translation>Die Beispiele lassen sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>No problems. What is wrong with the drawing, the data or the recipe appears here, each with a way to mend it.</source>
        <translation>Keine Probleme. Was an Zeichnung, Daten oder Rezept nicht stimmt, erscheint hier, jedes mit einem Weg, es zu beheben.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The first {most} of {count} problems</source>
        <translation>Die ersten {most} von {count} Problemen</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Plot of the runs</source>
        <translation>Kurven der Läufe</translation>
    </message>
    <message>
        <source>Which measure the curves show</source>
        <translation>Welches Maß die Kurven zeigen</translation>
    </message>
    <message>
        <source>Of which part of the data</source>
        <translation>Von welchem Teil der Daten</translation>
    </message>
    <message>
        <source>{run} · epoch {epoch} · {value}</source>
        <translation>{run} · Epoche {epoch} · {value}</translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were moved to the trash.</source>
        <extracomment>Of one: {n:d} run was moved to the trash.</extracomment>
        <translation>
            <numerusform>{n:d} Lauf liegt im Papierkorb.</numerusform>
            <numerusform>{n:d} Läufe liegen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were put back.</source>
        <extracomment>Of one: {n:d} run was put back.</extracomment>
        <translation>
            <numerusform>{n:d} Lauf ist zurück.</numerusform>
            <numerusform>{n:d} Läufe sind zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were deleted.</source>
        <extracomment>Of one: {n:d} run was deleted.</extracomment>
        <translation>
            <numerusform>{n:d} Lauf ist gelöscht.</numerusform>
            <numerusform>{n:d} Läufe sind gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{run} is being trained now</source>
        <translation>{run} wird gerade trainiert</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} runs for good?</source>
        <extracomment>Of one: Delete {n} run for good?</extracomment>
        <translation>
            <numerusform>{n} Lauf endgültig löschen?</numerusform>
            <numerusform>{n} Läufe endgültig löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the place where they are: weights, curves and notes cannot be brought back.</source>
        <extracomment>Of one: There is no trash for the place where it is: weights, curves and notes cannot be brought back.</extracomment>
        <translation>
            <numerusform>An seinem Ort gibt es keinen Papierkorb: Gewichte, Kurven und Notizen lassen sich nicht zurückholen.</numerusform>
            <numerusform>An ihrem Ort gibt es keinen Papierkorb: Gewichte, Kurven und Notizen lassen sich nicht zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table of runs</source>
        <translation>Tabelle der Läufe exportieren</translation>
    </message>
    <message>
        <source>The project of {run} cannot be read.</source>
        <translation>Das Projekt von {run} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The project is as it was before.</source>
        <translation>Das Projekt ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>There is no program here that shows folders.</source>
        <translation>Hier gibt es kein Programm, das Ordner zeigt.</translation>
    </message>
    <message>
        <source>{run} was moved to the trash.</source>
        <translation>{run} liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>{run} was put back.</source>
        <translation>{run} ist zurück.</translation>
    </message>
    <message>
        <source>{run} was deleted.</source>
        <translation>{run} ist gelöscht.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The project is as it was in {run}.</source>
        <translation>Das Projekt ist, wie es in {run} war.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The notes could not be kept.</source>
        <translation>Die Notizen ließen sich nicht sichern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not every run could be put back.</source>
        <translation>Nicht jeder Lauf ließ sich zurückholen.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Not every run could be deleted.</source>
        <translation>Nicht jeder Lauf ließ sich löschen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The table could not be written.</source>
        <translation>Die Tabelle ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The project is already as it was in {run}.</source>
        <translation>Das Projekt ist schon so, wie es in {run} war.</translation>
    </message>
    <message>
        <source>{reasons}: stop the training first.</source>
        <translation>{reasons}: erst das Training stoppen.</translation>
    </message>
    <message>
        <source>The table was written to {path}.</source>
        <translation>Die Tabelle wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>{run} cannot be gone on with.</source>
        <translation>{run} lässt sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>{epochs}; the least validation loss was in epoch {best}</source>
        <translation>{epochs}; der kleinste Validierungs-Loss war in Epoche {best}</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message numerus="yes">
        <source>Tags of {n:d} runs</source>
        <extracomment>Of one: Tags of {n:d} run</extracomment>
        <translation>
            <numerusform>Tags von {n:d} Lauf</numerusform>
            <numerusform>Tags von {n:d} Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was tried, what came of it</source>
        <translation>Was versucht wurde, was dabei herauskam</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>apart by commas: baseline, good</source>
        <translation>mit Kommas getrennt: baseline, good</translation>
    </message>
    <message>
        <source>Tags that all of them have</source>
        <translation>Tags, die alle haben</translation>
    </message>
    <message>
        <source>Notes of {run}</source>
        <translation>Notizen zu {run}</translation>
    </message>
    <message>
        <source>Every training leaves a run: its curves, settings and results appear here. Press Train to make the first.</source>
        <translation>Jedes Training hinterlässt einen Lauf: hier erscheinen seine Kurven, Einstellungen und Ergebnisse. Auf Trainieren drücken ergibt den ersten.</translation>
    </message>
    <message>
        <source>This project has no runs yet: press Train to make the first.</source>
        <translation>Dieses Projekt hat noch keine Läufe: auf Trainieren drücken ergibt den ersten.</translation>
    </message>
    <message>
        <source>The runs are being read…</source>
        <translation>Die Läufe werden gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} runs</source>
        <extracomment>Of one: {some} of {n} run</extracomment>
        <translation>
            <numerusform>{some} von {n} Lauf</numerusform>
            <numerusform>{some} von {n} Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Words of name, state, notes and settings; #word for tags (Ctrl+F)</source>
        <translation>Worte aus Name, Zustand, Notizen und Einstellungen; #Wort für Tags (Strg+F)</translation>
    </message>
    <message>
        <source>all in folder</source>
        <translation>alle im Ordner</translation>
    </message>
    <message>
        <source>Also the runs of other projects, or of this one under another name</source>
        <translation>Auch die Läufe anderer Projekte, oder von diesem unter anderem Namen</translation>
    </message>
    <message>
        <source>Show the chosen runs alone: their curves, and the settings in which they differ</source>
        <translation>Nur die gewählten Läufe zeigen: ihre Kurven, und die Einstellungen, in denen sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Restore the project as it was in this run</source>
        <translation>Das Projekt wiederherstellen, wie es in diesem Lauf war</translation>
    </message>
    <message>
        <source>Go on with this run from its last checkpoint</source>
        <translation>Diesen Lauf von seinem letzten Checkpoint an fortsetzen</translation>
    </message>
    <message>
        <source>Notes and tags (F2)</source>
        <translation>Notizen und Tags (F2)</translation>
    </message>
    <message>
        <source>Move to the trash (Del)</source>
        <translation>In den Papierkorb (Entf)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Show all runs in this folder</source>
        <translation>Alle Läufe in diesem Ordner zeigen</translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation>Tabelle als CSV exportieren…</translation>
    </message>
    <message>
        <source>Read the runs again</source>
        <translation>Läufe neu lesen</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs chosen</source>
        <extracomment>Of one: {n} run chosen</extracomment>
        <translation>
            <numerusform>{n} Lauf gewählt</numerusform>
            <numerusform>{n} Läufe gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {n:d} runs of others here.</source>
        <extracomment>Of one: There is one run of another project here.</extracomment>
        <translation>
            <numerusform>Hier ist {n:d} Lauf von anderen.</numerusform>
            <numerusform>Hier sind {n:d} Läufe von anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: adam, lr 0.01, failed, #good</source>
        <translation>Filter: adam, lr 0.01, gescheitert, #good</translation>
    </message>
    <message>
        <source>Restore the project as it was</source>
        <translation>Projekt wiederherstellen, wie es war</translation>
    </message>
    <message>
        <source>Compare with the drawing</source>
        <translation>Mit der Zeichnung vergleichen</translation>
    </message>
    <message>
        <source>The runs cannot be read: {reasons}.</source>
        <translation>Die Läufe lassen sich nicht lesen: {reasons}.</translation>
    </message>
    <message>
        <source>Notes and tags…</source>
        <translation>Notizen und Tags…</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Restore the project of {run}</source>
        <translation>Projekt von {run} wiederherstellen</translation>
    </message>
    <message>
        <source>{run} is no longer in the trash</source>
        <translation>{run} ist nicht mehr im Papierkorb</translation>
    </message>
    <message>
        <source>there is something at {path} again</source>
        <translation>unter {path} liegt wieder etwas</translation>
    </message>
    <message>
        <source>an {name}</source>
        <translation>ein {name}</translation>
    </message>
    <message>
        <source>a {name}</source>
        <translation>ein {name}</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Kommt gleich…</translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation>Probleme {count}</translation>
    </message>
    <message>
        <source>The network is being looked at…</source>
        <translation>Das Netz wird angesehen…</translation>
    </message>
    <message>
        <source>This block is shown by itself: open it where it is used to see what it computes.</source>
        <translation>Dieser Block wird für sich gezeigt: dort öffnen, wo er verwendet wird, um zu sehen, was er berechnet.</translation>
    </message>
    <message>
        <source>The drawing has problems: once they are mended, this shows what the network computes.</source>
        <translation>Die Zeichnung hat Probleme: sind sie behoben, erscheint hier, was das Netz berechnet.</translation>
    </message>
    <message>
        <source>The network could not be looked at: {fault}</source>
        <translation>Das Netz ließ sich nicht ansehen: {fault}</translation>
    </message>
    <message>
        <source>With a legend of what is shown</source>
        <translation>Mit einer Legende des Gezeigten</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Die Datei wird geschrieben…</translation>
    </message>
    <message>
        <source>{size} pixels, smaller than asked for: more cannot be held</source>
        <translation>{size} Pixel, kleiner als gewünscht: mehr passt nicht in den Speicher</translation>
    </message>
    <message>
        <source>Painting the picture: {percent} %</source>
        <translation>Das Bild wird gemalt: {percent} %</translation>
    </message>
    <message>
        <source>A block of the library could not be read: {fault}</source>
        <translation>Ein Block der Bibliothek ließ sich nicht lesen: {fault}</translation>
    </message>
    <message>
        <source>a frame without a title</source>
        <translation>ein Rahmen ohne Titel</translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation>nichts darin</translation>
    </message>
    <message>
        <source>the bookmark {title}</source>
        <translation>das Lesezeichen {title}</translation>
    </message>
    <message>
        <source>the frame {title}</source>
        <translation>der Rahmen {title}</translation>
    </message>
    <message>
        <source>in the frame {title}</source>
        <translation>im Rahmen {title}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>The training ended with an error that nobody foresaw.</source>
        <translation>Das Training endete mit einem unvorhergesehenen Fehler.</translation>
    </message>
    <message>
        <source>There is not enough memory for this network: make a layer smaller, or the batch.</source>
        <translation>Für dieses Netz reicht der Speicher nicht: eine Schicht verkleinern, oder den Batch.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Failed: see the message</source>
        <translation>Gescheitert: siehe Meldung</translation>
    </message>
    <message>
        <source>train: {numbers}</source>
        <translation>Training: {numbers}</translation>
    </message>
    <message>
        <source>validation: {numbers}</source>
        <translation>Validierung: {numbers}</translation>
    </message>
    <message>
        <source>test: {numbers}</source>
        <translation>Test: {numbers}</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Gerät wählen</translation>
    </message>
    <message>
        <source>Choose where it runs</source>
        <translation>Wählen, wo es läuft</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Stopping, and saving what was learned</source>
        <translation>Hört auf und sichert, was gelernt ist</translation>
    </message>
    <message>
        <source>· edited</source>
        <translation>· geändert</translation>
    </message>
    <message>
        <source>test {measured}</source>
        <translation>Test {measured}</translation>
    </message>
    <message>
        <source>· saved</source>
        <translation>· gespeichert</translation>
    </message>
    <message>
        <source>· new</source>
        <translation>· neu</translation>
    </message>
    <message>
        <source>epoch {epoch}, batch {batch} of {batches}</source>
        <translation>Epoche {epoch}, Batch {batch} von {batches}</translation>
    </message>
    <message>
        <source>epoch {epoch} / {epochs}</source>
        <translation>Epoche {epoch} / {epochs}</translation>
    </message>
    <message>
        <source>not saved to a file yet</source>
        <translation>noch nicht in einer Datei gespeichert</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>Loss {loss}</translation>
    </message>
    <message>
        <source>{rate} samples/s</source>
        <translation>{rate} Beispiele/s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>Notes on the training</source>
        <translation>Hinweise zum Training</translation>
    </message>
    <message>
        <source>Warnings of this training</source>
        <translation>Warnungen dieses Trainings</translation>
    </message>
    <message>
        <source>How this training computes</source>
        <translation>Wie dieses Training rechnet</translation>
    </message>
    <message>
        <source>The run could not be gone on with.</source>
        <translation>Der Lauf ließ sich nicht fortsetzen.</translation>
    </message>
    <message>
        <source>The training goes on with what was drawn and set when it began.</source>
        <translation>Das Training geht mit dem weiter, was bei seinem Beginn gezeichnet und eingestellt war.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The training ended early: {why}.</source>
        <translation>Das Training endete vorzeitig: {why}.</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>There is no network to train yet.</source>
        <translation>Es gibt noch kein Netz zum Trainieren.</translation>
    </message>
    <message>
        <source>The training of the last project goes on: {stop} stops it.</source>
        <translation>Das Training des letzten Projekts geht weiter: {stop} beendet es.</translation>
    </message>
    <message>
        <source>A training runs already: {pause} pauses it, {stop} stops it</source>
        <translation>Ein Training läuft schon: {pause} hält es an, {stop} beendet es</translation>
    </message>
    <message>
        <source>There is no run that was stopped or failed to go on with</source>
        <translation>Es gibt keinen gestoppten oder gescheiterten Lauf zum Fortsetzen</translation>
    </message>
    <message>
        <source>The training is being stopped, and what was learned is saved</source>
        <translation>Das Training wird gestoppt, und was gelernt ist, wird gesichert</translation>
    </message>
    <message>
        <source>The training is paused already</source>
        <translation>Das Training ist schon angehalten</translation>
    </message>
    <message>
        <source>Nothing trains now</source>
        <translation>Jetzt trainiert nichts</translation>
    </message>
    <message>
        <source>A training is paused: resume it, or stop it first</source>
        <translation>Ein Training ist angehalten: erst weiterlaufen lassen oder stoppen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <extracomment>Of one: {n} warning</extracomment>
        <translation>
            <numerusform>{n} Warnung</numerusform>
            <numerusform>{n} Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folds</source>
        <extracomment>Of one: {n} fold</extracomment>
        <translation>
            <numerusform>{n} Fold</numerusform>
            <numerusform>{n} Folds</numerusform>
        </translation>
    </message>
    <message>
        <source>blocks may lie {most} deep in others, and {block} lies deeper here</source>
        <translation>Blöcke dürfen {most} tief ineinander liegen, und {block} liegt hier tiefer</translation>
    </message>
    <message>
        <source>the project has no block {block!r}</source>
        <translation>das Projekt hat keinen Block {block!r}</translation>
    </message>
    <message>
        <source>the block {block} gives more than it takes, so one copy cannot feed the next: set repeat to 1</source>
        <translation>der Block {block} gibt mehr, als er nimmt, daher kann keine Kopie die nächste speisen: repeat auf 1 setzen</translation>
    </message>
    <message>
        <source>contains itself</source>
        <translation>enthält sich selbst</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>zu tief</translation>
    </message>
    <message>
        <source>the project has no block {block!r}; it has {blocks}</source>
        <translation>das Projekt hat keinen Block {block!r}; es hat {blocks}</translation>
    </message>
    <message>
        <source>no input</source>
        <translation>kein Eingang</translation>
    </message>
    <message>
        <source>no output</source>
        <translation>kein Ausgang</translation>
    </message>
    <message>
        <source>Set repeat to 1</source>
        <translation>repeat auf 1 setzen</translation>
    </message>
    <message>
        <source>cannot share weights</source>
        <translation>kann keine Gewichte teilen</translation>
    </message>
    <message>
        <source>{layer} {fault}</source>
        <translation>{layer} {fault}</translation>
    </message>
    <message>
        <source>the block {block} contains itself here</source>
        <translation>der Block {block} enthält sich hier selbst</translation>
    </message>
    <message>
        <source>the block {block} has no Input: add one in it</source>
        <translation>der Block {block} hat keinen Input: darin einen hinzufügen</translation>
    </message>
    <message>
        <source>the block {block} has no Output: add one in it</source>
        <translation>der Block {block} hat keinen Output: darin einen hinzufügen</translation>
    </message>
    <message>
        <source>Give it weights of its own</source>
        <translation>Eigene Gewichte geben</translation>
    </message>
    <message>
        <source>{name} is to be the block&apos;s parameter {named!r}, and there is none here</source>
        <translation>{name} soll der Parameter {named!r} des Blocks sein, und den gibt es hier nicht</translation>
    </message>
    <message>
        <source>no block {block}</source>
        <translation>kein Block {block}</translation>
    </message>
    <message>
        <source>no parameter {named}</source>
        <translation>kein Parameter {named}</translation>
    </message>
    <message>
        <source>unknown layer {type!r}</source>
        <translation>unbekannte Schicht {type!r}</translation>
    </message>
    <message>
        <source>the drawing has no {end}: add one, and wire it</source>
        <translation>die Zeichnung hat keinen {end}: einen hinzufügen und verbinden</translation>
    </message>
    <message>
        <source>{id!r} is a name that torch&apos;s modules use for themselves: give the node another id</source>
        <translation>{id!r} ist ein Name, den die Module von torch selbst benutzen: dem Knoten eine andere Kennung geben</translation>
    </message>
    <message>
        <source>NetBuilder does not know the layer {type!r}</source>
        <translation>NetBuilder kennt die Schicht {type!r} nicht</translation>
    </message>
    <message>
        <source>name in use</source>
        <translation>Name belegt</translation>
    </message>
    <message>
        <source>NetBuilder does not know the layer {type!r}; did you mean {close}?</source>
        <translation>NetBuilder kennt die Schicht {type!r} nicht; ist {close} gemeint?</translation>
    </message>
    <message>
        <source>Delete the node</source>
        <translation>Knoten löschen</translation>
    </message>
    <message>
        <source>unknown layer</source>
        <translation>unbekannte Schicht</translation>
    </message>
    <message>
        <source>needs Flatten?</source>
        <translation>Flatten nötig?</translation>
    </message>
    <message>
        <source>Input needs a field of the data, or a shape</source>
        <translation>Input braucht ein Feld der Daten oder eine Form</translation>
    </message>
    <message>
        <source>choose a field</source>
        <translation>ein Feld wählen</translation>
    </message>
    <message>
        <source>Input needs a field of the data ({fields}), or a shape</source>
        <translation>Input braucht ein Feld der Daten ({fields}) oder eine Form</translation>
    </message>
    <message>
        <source>there is no data yet that has a field {name!r}; choose data, or give a shape</source>
        <translation>noch gibt es keine Daten mit einem Feld {name!r}; Daten wählen oder eine Form angeben</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>{layer} has no output {name!r} ({edge})</source>
        <translation>{layer} hat keinen Ausgang {name!r} ({edge})</translation>
    </message>
    <message>
        <source>{port} takes one wire, and {edge} is one too many</source>
        <translation>{port} nimmt eine Verbindung, und {edge} ist eine zu viel</translation>
    </message>
    <message>
        <source>not wired</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Linear reads only the last dimension of {shape}, each row for itself; insert Flatten to let it see all {size:,} values</source>
        <translation>Linear liest nur die letzte Dimension von {shape}, jede Zeile für sich; mit Flatten davor sieht es alle {size:,} Werte</translation>
    </message>
    <message>
        <source>every Output is muted ({nodes}), so there is nothing to compute</source>
        <translation>jeder Output ist stumm ({nodes}), es gibt also nichts zu berechnen</translation>
    </message>
    <message>
        <source>the data has no field {name!r}; it has {fields}</source>
        <translation>die Daten haben kein Feld {name!r}; sie haben {fields}</translation>
    </message>
    <message>
        <source>no field {name}</source>
        <translation>kein Feld {name}</translation>
    </message>
    <message>
        <source>{layer} has no input {name!r} ({edge})</source>
        <translation>{layer} hat keinen Eingang {name!r} ({edge})</translation>
    </message>
    <message>
        <source>dangling wire</source>
        <translation>lose Verbindung</translation>
    </message>
    <message>
        <source>one wire too many</source>
        <translation>eine Verbindung zu viel</translation>
    </message>
    <message>
        <source>nothing is wired to {ports} of {layer}</source>
        <translation>{ports} von {layer}: nichts ist damit verbunden</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>no input {name}</source>
        <translation>kein Eingang {name}</translation>
    </message>
    <message>
        <source>Set {name} to {value}</source>
        <translation>{name} auf {value} setzen</translation>
    </message>
    <message>
        <source>Set {name} back to {value}</source>
        <translation>{name} auf {value} zurücksetzen</translation>
    </message>
    <message>
        <source>Change to {type}</source>
        <translation>In {type} ändern</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>too many copies</source>
        <translation>zu viele Kopien</translation>
    </message>
    <message>
        <source>{owner} shows another block, or sets its parameters otherwise, so its weights do not fit</source>
        <translation>{owner} zeigt einen anderen Block oder setzt dessen Parameter anders, daher passen die Gewichte nicht</translation>
    </message>
    <message numerus="yes">
        <source>{owner} is repeated {n} times, so its weights do not fit</source>
        <extracomment>Of one: {owner} is repeated {n} times, so its weights do not fit</extracomment>
        <translation>
            <numerusform>{owner} wird {n}-mal wiederholt, daher passen die Gewichte nicht</numerusform>
            <numerusform>{owner} wird {n}-mal wiederholt, daher passen die Gewichte nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>the blocks come to {total:,} copies in all, {here:,} of them here, and {most:,} are the most: lower repeat, here or in the block</source>
        <translation>die Blöcke ergeben zusammen {total:,} Kopien, davon {here:,} hier, und {most:,} sind das Höchste: repeat verringern, hier oder im Block</translation>
    </message>
    <message>
        <source>there is no Block node {owner!r} whose weights it could use</source>
        <translation>es gibt keinen Block-Knoten {owner!r}, dessen Gewichte zu benutzen wären</translation>
    </message>
    <message>
        <source>{owner} has no weights of its own: name the node that has them</source>
        <translation>{owner} hat keine eigenen Gewichte: den Knoten nennen, der sie hat</translation>
    </message>
    <message>
        <source>{owner} leads to no Output, so it has no weights to share</source>
        <translation>{owner} führt zu keinem Output und hat daher keine Gewichte zu teilen</translation>
    </message>
    <message>
        <source>what arrives here has another shape than at {owner}, so its weights do not fit</source>
        <translation>was hier ankommt, hat eine andere Form als bei {owner}, daher passen die Gewichte nicht</translation>
    </message>
    <message>
        <source>nothing comes out of the block {name}: wire its Outputs</source>
        <translation>aus dem Block {name} kommt nichts heraus: seine Outputs verbinden</translation>
    </message>
    <message>
        <source>needs floating-point values, got {type}</source>
        <translation>braucht Gleitkommawerte, bekam {type}</translation>
    </message>
    <message>
        <source>needs float values</source>
        <translation>braucht Gleitkommawerte</translation>
    </message>
    <message>
        <source>needs whole numbers (int64), such as the indices of words, got {type}</source>
        <translation>braucht ganze Zahlen (int64), etwa die Indizes von Wörtern, bekam {type}</translation>
    </message>
    <message>
        <source>needs whole numbers</source>
        <translation>braucht ganze Zahlen</translation>
    </message>
    <message>
        <source>needs true and false (bool), a mask, got {type}</source>
        <translation>braucht wahr und falsch (bool), eine Maske, bekam {type}</translation>
    </message>
    <message>
        <source>needs a mask</source>
        <translation>braucht eine Maske</translation>
    </message>
    <message>
        <source>needs floating-point values at {port}, got {type}</source>
        <translation>braucht an {port} Gleitkommawerte, bekam {type}</translation>
    </message>
    <message>
        <source>needs float values at {port}</source>
        <translation>braucht an {port} Gleitkommawerte</translation>
    </message>
    <message>
        <source>needs whole numbers (int64), such as the indices of words at {port}, got {type}</source>
        <translation>braucht an {port} ganze Zahlen (int64), etwa die Indizes von Wörtern, bekam {type}</translation>
    </message>
    <message>
        <source>needs whole numbers at {port}</source>
        <translation>braucht an {port} ganze Zahlen</translation>
    </message>
    <message>
        <source>needs true and false (bool), a mask at {port}, got {type}</source>
        <translation>braucht an {port} wahr und falsch (bool), eine Maske, bekam {type}</translation>
    </message>
    <message>
        <source>needs a mask at {port}</source>
        <translation>braucht an {port} eine Maske</translation>
    </message>
    <message>
        <source>cannot take {shapes}: {reason}</source>
        <translation>kann {shapes} nicht nehmen: {reason}</translation>
    </message>
    <message>
        <source>cannot be built: {reason}</source>
        <translation>lässt sich nicht bauen: {reason}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>must leave dimension 0 alone: it is the batch</source>
        <translation>muss Dimension 0 in Ruhe lassen: sie ist der Batch</translation>
    </message>
    <message>
        <source>dimension 0 is the batch</source>
        <translation>Dimension 0 ist der Batch</translation>
    </message>
    <message>
        <source>leaves nothing over</source>
        <translation>lässt nichts übrig</translation>
    </message>
    <message>
        <source>needs vectors, {shape}, got indices: an Embedding makes them vectors</source>
        <translation>braucht Vektoren, {shape}, bekam Indizes: ein Embedding macht sie zu Vektoren</translation>
    </message>
    <message>
        <source>the padding cuts everything off</source>
        <translation>der Rand schneidet alles ab</translation>
    </message>
    <message>
        <source>the kernel is larger than the input</source>
        <translation>der Kernel ist größer als die Eingabe</translation>
    </message>
    <message>
        <source>the windows do not fit into the input</source>
        <translation>die Fenster passen nicht in die Eingabe</translation>
    </message>
    <message>
        <source>needs vectors at {port}, {shape}, got indices: an Embedding makes them vectors</source>
        <translation>braucht an {port} Vektoren, {shape}, bekam Indizes: ein Embedding macht sie zu Vektoren</translation>
    </message>
    <message>
        <source>needs Embedding</source>
        <translation>Embedding nötig</translation>
    </message>
    <message>
        <source>needs {shapes}, got {shape}</source>
        <translation>braucht {shapes}, bekam {shape}</translation>
    </message>
    <message>
        <source>needs {shapes}</source>
        <translation>braucht {shapes}</translation>
    </message>
    <message>
        <source>leaves nothing over: {name} would be {spec}</source>
        <translation>lässt nichts übrig: {name} wäre {spec}</translation>
    </message>
    <message>
        <source>needs {shapes} at {port}, got {shape}</source>
        <translation>braucht an {port} {shapes}, bekam {shape}</translation>
    </message>
    <message>
        <source>needs {shapes} at {port}</source>
        <translation>braucht an {port} {shapes}</translation>
    </message>
    <message>
        <source>cannot be bypassed</source>
        <translation>lässt sich nicht umgehen</translation>
    </message>
    <message>
        <source>cannot be muted</source>
        <translation>lässt sich nicht stummschalten</translation>
    </message>
    <message>
        <source>{id} is muted</source>
        <translation>{id} ist stumm</translation>
    </message>
    <message>
        <source>{id} is left out</source>
        <translation>{id} ist weggelassen</translation>
    </message>
    <message>
        <source>{problem}: {reason}</source>
        <translation>{problem}: {reason}</translation>
    </message>
    <message>
        <source>{id} is bypassed</source>
        <translation>{id} ist umgangen</translation>
    </message>
    <message>
        <source>{reason}, so it has no weights to share</source>
        <translation>{reason}, es hat also keine Gewichte zu teilen</translation>
    </message>
    <message>
        <source>Add blocks</source>
        <translation>Blöcke hinzufügen</translation>
    </message>
    <message>
        <source>Add the block {name}</source>
        <translation>Block {name} hinzufügen</translation>
    </message>
    <message>
        <source>Delete the block {name}</source>
        <translation>Block {name} löschen</translation>
    </message>
    <message>
        <source>Rename the block {old} to {new}</source>
        <translation>Block {old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Change {names} of the block {block}</source>
        <translation>{names} des Blocks {block} ändern</translation>
    </message>
    <message>
        <source>{name!r} is no name for a block: use letters, digits and _, beginning with a letter</source>
        <translation>{name!r} ist kein Name für einen Block: Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>the block {name} would contain itself</source>
        <translation>der Block {name} würde sich selbst enthalten</translation>
    </message>
    <message>
        <source>the block {name} is in use ({nodes}): delete these first</source>
        <translation>der Block {name} wird verwendet ({nodes}): erst diese löschen</translation>
    </message>
    <message>
        <source>there is a block {name} already</source>
        <translation>es gibt schon einen Block {name}</translation>
    </message>
    <message>
        <source>there is no block {name!r}</source>
        <translation>es gibt keinen Block {name!r}</translation>
    </message>
    <message>
        <source>{name!r} is no name for a parameter of a block: use letters, digits and _</source>
        <translation>{name!r} ist kein Name für einen Parameter eines Blocks: Buchstaben, Ziffern und _ verwenden</translation>
    </message>
    <message>
        <source>the default of {name} must be a value</source>
        <translation>die Vorgabe von {name} muss ein Wert sein</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} nodes</source>
        <extracomment>Of one: Delete {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten löschen</numerusform>
            <numerusform>{n} Knoten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} nodes</source>
        <extracomment>Of one: Move {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten bewegen</numerusform>
            <numerusform>{n} Knoten bewegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect {n} wires</source>
        <extracomment>Of one: Connect {n} wire</extracomment>
        <translation>
            <numerusform>{n} Verbindung ziehen</numerusform>
            <numerusform>{n} Verbindungen ziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} wires</source>
        <extracomment>Of one: Remove {n} wire</extracomment>
        <translation>
            <numerusform>{n} Verbindung entfernen</numerusform>
            <numerusform>{n} Verbindungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation>Markierungen ändern</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>Daten ändern</translation>
    </message>
    <message>
        <source>Change the training</source>
        <translation>Training ändern</translation>
    </message>
    <message numerus="yes">
        <source>Cut {n} nodes</source>
        <extracomment>Of one: Cut {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten ausschneiden</numerusform>
            <numerusform>{n} Knoten ausschneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation>{source} mit {target} verbinden</translation>
    </message>
    <message>
        <source>Insert {type}</source>
        <translation>{type} einfügen</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>{label} is not on this computer yet: download it ({size}; `netbuilder datasets --download {name}` does)</source>
        <translation>{label} liegt noch nicht auf diesem Computer: herunterladen ({size}; `netbuilder datasets --download {name}` tut es)</translation>
    </message>
    <message>
        <source>{label} cannot be kept here: {reason}</source>
        <translation>{label} lässt sich hier nicht aufbewahren: {reason}</translation>
    </message>
    <message>
        <source>{label}: {file} could not be downloaded: {reasons}. Where this computer has no network, get {names} from {where}/ on another one, put them into {folder}, and ask for the download again: it checks them ({size} bytes in all)</source>
        <translation>{label}: {file} ließ sich nicht herunterladen: {reasons}. Wo dieser Computer kein Netz hat, {names} auf einem anderen von {where}/ holen, nach {folder} legen und noch einmal herunterladen: dann werden sie geprüft ({size} Bytes insgesamt)</translation>
    </message>
    <message>
        <source>there is no data set to download {name}</source>
        <translation>es gibt keinen Datensatz {name} zum Herunterladen</translation>
    </message>
    <message>
        <source>{server} {fault}</source>
        <translation>{server} {fault}</translation>
    </message>
    <message>
        <source>may not be read (HTTP status {code})</source>
        <translation>darf nicht gelesen werden (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>is no longer there (HTTP status {code})</source>
        <translation>gibt es nicht mehr (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>asks to wait (HTTP status {code})</source>
        <translation>bittet zu warten (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>has no time now (HTTP status {code})</source>
        <translation>hat gerade keine Zeit (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>answers with an error (HTTP status {code})</source>
        <translation>antwortet mit einem Fehler (HTTP-Status {code})</translation>
    </message>
    <message>
        <source>there is no such class in &apos;{folder}&apos;</source>
        <translation>eine solche Klasse gibt es in „{folder}“ nicht</translation>
    </message>
    <message>
        <source>holds {dtype} from {low:g} to {high:g}, but pixels go from 0 (black) to 1 (white); save it as uint8 where white is 255, else bring it to [0, 1]</source>
        <translation>enthält {dtype} von {low:g} bis {high:g}, aber Pixel gehen von 0 (schwarz) bis 1 (weiß); als uint8 sichern, wo Weiß 255 ist, sonst auf [0, 1] bringen</translation>
    </message>
    <message>
        <source>holds {largest}; whole numbers are read up to 2**63 - 1</source>
        <translation>enthält {largest}; ganze Zahlen werden bis 2**63 - 1 gelesen</translation>
    </message>
    <message>
        <source>is an array file of version {version}; 1.0 and 2.0 are read</source>
        <translation>ist eine Datei der Version {version}; gelesen werden 1.0 und 2.0</translation>
    </message>
    <message>
        <source>{fault}; {hint}</source>
        <translation>{fault}; {hint}</translation>
    </message>
    <message>
        <source>is {size}, the first picture {first} (height × width); set &apos;size&apos; to bring all to one size</source>
        <translation>ist {size}, das erste Bild {first} (Höhe × Breite); „size“ setzen, um alle auf eine Größe zu bringen</translation>
    </message>
    <message>
        <source>has too many pixels; at most {most:,} are read</source>
        <translation>hat zu viele Pixel; gelesen werden höchstens {most:,}</translation>
    </message>
    <message>
        <source>has too many pixels, {found}; at most {most:,} are read</source>
        <translation>hat zu viele Pixel, {found}; gelesen werden höchstens {most:,}</translation>
    </message>
    <message>
        <source>the cache cannot be written: {reason}; make room on that disk, or set &apos;cache&apos; to none</source>
        <translation>der Zwischenspeicher lässt sich nicht schreiben: {reason}; auf der Platte Platz schaffen, oder „cache“ auf none setzen</translation>
    </message>
    <message>
        <source>the cache cannot be read: {reason}; make room on that disk, or set &apos;cache&apos; to none</source>
        <translation>der Zwischenspeicher lässt sich nicht lesen: {reason}; auf der Platte Platz schaffen, oder „cache“ auf none setzen</translation>
    </message>
    <message>
        <source>the field &apos;{name}&apos; is not what it was when this run was trained; bring the old data back, or train a new run on these</source>
        <translation>das Feld „{name}“ ist nicht mehr, was es beim Training dieses Laufs war; die alten Daten zurückholen, oder mit diesen einen neuen Lauf trainieren</translation>
    </message>
    <message>
        <source>the data are no longer those that this run was trained on: {then} then, {now} now; bring the old data back, or train a new run on these</source>
        <translation>die Daten sind nicht mehr die, mit denen dieser Lauf trainiert wurde: damals {then}, jetzt {now}; die alten Daten zurückholen, oder mit diesen einen neuen Lauf trainieren</translation>
    </message>
    <message>
        <source>the data are no longer those that this run was trained on: their values differ, or the order of their rows; bring the old data back, or train a new run on these</source>
        <translation>die Daten sind nicht mehr die, mit denen dieser Lauf trainiert wurde: ihre Werte oder die Reihenfolge der Zeilen weichen ab; die alten Daten zurückholen, oder mit diesen einen neuen Lauf trainieren</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>holds {found}; {needs}, or a stack of such</source>
        <translation>enthält {found}; {needs}, oder einen Stapel davon</translation>
    </message>
    <message>
        <source>has one cell, but {other!r} stands in it; {delimiter!r} must stand between two cells</source>
        <translation>hat eine Zelle, aber darin steht {other!r}; zwischen zwei Zellen muss {delimiter!r} stehen</translation>
    </message>
    <message>
        <source>has {n} cells; {needs}, so {size} numbers a row</source>
        <translation>hat {n} Zellen; {needs}, also {size} Zahlen je Zeile</translation>
    </message>
    <message>
        <source>{cell} is not a whole number</source>
        <translation>{cell} ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>{cell} is not a number</source>
        <translation>{cell} ist keine Zahl</translation>
    </message>
    <message>
        <source>{cell} is not a number; {mark!r} must stand before a fraction</source>
        <translation>{cell} ist keine Zahl; vor dem Bruchteil muss {mark!r} stehen</translation>
    </message>
    <message>
        <source>column {column} is missing; {fault}</source>
        <translation>die Spalte {column} fehlt; {fault}</translation>
    </message>
    <message>
        <source>{cell} is not a whole number; {mark!r} must stand before a fraction</source>
        <translation>{cell} ist keine ganze Zahl; vor dem Bruchteil muss {mark!r} stehen</translation>
    </message>
    <message>
        <source>is a picture; {needs}</source>
        <translation>ist ein Bild; {needs}</translation>
    </message>
    <message>
        <source>holds {found}; {needs}</source>
        <translation>enthält {found}; {needs}</translation>
    </message>
    <message>
        <source>there is no category {name}</source>
        <translation>es gibt keine Kategorie {name}</translation>
    </message>
    <message>
        <source>has {n} rows; {needs}, so {wanted} rows in time order</source>
        <translation>hat {n} Zeilen; {needs}, also {wanted} Zeilen in zeitlicher Folge</translation>
    </message>
    <message>
        <source>begins with a text; {needs}, numbers alone</source>
        <translation>beginnt mit einem Text; {needs}, nur Zahlen</translation>
    </message>
    <message>
        <source>the network never saw this: {fault}</source>
        <translation>das hat das Netz nie gesehen: {fault}</translation>
    </message>
    <message>
        <source>there is no parameter {name}</source>
        <translation>es gibt keinen Parameter {name}</translation>
    </message>
    <message>
        <source>transforms of &apos;{field}&apos;: must be objects such as {{&quot;type&quot;: &quot;Normalize&quot;}}, got {step}</source>
        <translation>Transformationen von „{field}“: müssen Objekte sein wie {{&quot;type&quot;: &quot;Normalize&quot;}}, hier {step}</translation>
    </message>
    <message>
        <source>params of {transform} must be an object, got {params}</source>
        <translation>params von {transform} muss ein Objekt sein, hier {params}</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation>es gibt keine Einstellung {name}</translation>
    </message>
    <message>
        <source>there is no source {name}</source>
        <translation>es gibt keine Quelle {name}</translation>
    </message>
    <message>
        <source>there is no transform {name}</source>
        <translation>es gibt keine Transformation {name}</translation>
    </message>
    <message>
        <source>there is no field {name}</source>
        <translation>es gibt kein Feld {name}</translation>
    </message>
    <message>
        <source>Use &apos;{name}&apos;</source>
        <translation>„{name}“ verwenden</translation>
    </message>
    <message>
        <source>needs &apos;{name}&apos;: {summary}</source>
        <translation>braucht „{name}“: {summary}</translation>
    </message>
    <message>
        <source>needs &apos;{name}&apos;</source>
        <translation>braucht „{name}“</translation>
    </message>
    <message>
        <source>{name} in &apos;labels&apos; is no target; {fault}</source>
        <translation>{name} bei „labels“ ist kein Ziel; {fault}</translation>
    </message>
    <message>
        <source>there is no target {name}</source>
        <translation>es gibt kein Ziel {name}</translation>
    </message>
    <message>
        <source>{absence}, or name in &apos;folder&apos; where its files are; {hint}</source>
        <translation>{absence}, oder bei „folder“ nennen, wo die Dateien liegen; {hint}</translation>
    </message>
    <message>
        <source>{absence}, or name in &apos;folder&apos; where its files are</source>
        <translation>{absence}, oder bei „folder“ nennen, wo die Dateien liegen</translation>
    </message>
    <message>
        <source>on Debian and Ubuntu `apt install dataset-fashion-mnist` brings them</source>
        <translation>unter Debian und Ubuntu bringt `apt install dataset-fashion-mnist` sie mit</translation>
    </message>
    <message>
        <source>one label a sample</source>
        <translation>ein Label je Beispiel</translation>
    </message>
    <message>
        <source>samples, height, width</source>
        <translation>Beispiele, Höhe, Breite</translation>
    </message>
    <message>
        <source>has {n} dimensions where {wanted} are needed ({meaning})</source>
        <translation>hat {n} Dimensionen, nötig sind {wanted} ({meaning})</translation>
    </message>
    <message>
        <source>holds nothing: its header says {shape}</source>
        <translation>enthält nichts: ihr Kopf sagt {shape}</translation>
    </message>
    <message>
        <source>its images are {here}, those of the training file {there}</source>
        <translation>die Bilder darin sind {here}, die der Trainingsdatei {there}</translation>
    </message>
    <message>
        <source>holds {labels:,} labels for the {n:,} images of {images}</source>
        <translation>enthält {labels:,} Labels für die {n:,} Bilder von {images}</translation>
    </message>
    <message>
        <source>row {row} has label {label}; the labels are 0 to 9</source>
        <translation>Zeile {row} hat das Label {label}; die Labels sind 0 bis 9</translation>
    </message>
    <message>
        <source>no picture in it can be read; the first {fault}</source>
        <translation>kein Bild darin ist lesbar; das erste {fault}</translation>
    </message>
    <message>
        <source>no picture of the class &apos;{name}&apos; can be read; the first {fault}</source>
        <translation>kein Bild der Klasse „{name}“ ist lesbar; das erste {fault}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>a row names no picture; fill it in, or set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <translation>eine Zeile nennt kein Bild; ausfüllen, oder „missing“ auf &quot;drop rows&quot; setzen</translation>
    </message>
    <message numerus="yes">
        <source>the masks have {n} classes; from 2 to {most:,} are told apart</source>
        <extracomment>Of one: the masks have one class; from 2 to {most:,} are told apart</extracomment>
        <translation>
            <numerusform>die Masken haben {n} Klasse; unterschieden werden 2 bis {most:,}</numerusform>
            <numerusform>die Masken haben {n} Klassen; unterschieden werden 2 bis {most:,}</numerusform>
        </translation>
    </message>
    <message>
        <source>with it the masks have more than {most:,} different indices</source>
        <translation>damit haben die Masken mehr als {most:,} verschiedene Indizes</translation>
    </message>
    <message>
        <source>where the array is no image, list in &apos;images&apos; those that are ([] for none)</source>
        <translation>wo das Array kein Bild ist, bei „images“ die nennen, die es sind ([] für keine)</translation>
    </message>
    <message>
        <source>its arrays differ in their first dimension, the samples: {found}</source>
        <translation>die Arrays unterscheiden sich in ihrer ersten Dimension, den Beispielen: {found}</translation>
    </message>
    <message>
        <source>holds {n:,} arrays; at most {most:,} are read</source>
        <translation>enthält {n:,} Arrays; gelesen werden höchstens {most:,}</translation>
    </message>
    <message>
        <source>there is no array {name}</source>
        <translation>es gibt kein Array {name}</translation>
    </message>
    <message>
        <source>has {n:,} different values; a label has at most {most:,}</source>
        <translation>hat {n:,} verschiedene Werte; ein Label hat höchstens {most:,}</translation>
    </message>
    <message>
        <source>has {n:,} steps; a window of {window:,} and a horizon of {horizon:,} need {needed:,}</source>
        <translation>hat {n:,} Schritte; ein Fenster von {window:,} und ein Horizont von {horizon:,} brauchen {needed:,}</translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are empty; fill them in, or set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <extracomment>Of one: one text is empty; fill them in, or set &apos;missing&apos; to &quot;drop rows&quot;</extracomment>
        <translation>
            <numerusform>{n} Text ist leer; ausfüllen, oder „missing“ auf &quot;drop rows&quot; setzen</numerusform>
            <numerusform>{n} Texte sind leer; ausfüllen, oder „missing“ auf &quot;drop rows&quot; setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no class {name}</source>
        <translation>es gibt keine Klasse {name}</translation>
    </message>
    <message>
        <source>{name} must be a number between 0 and 1, got {value}</source>
        <translation>{name} muss eine Zahl zwischen 0 und 1 sein, hier {value}</translation>
    </message>
    <message numerus="yes">
        <source>the {name} part would be empty: a share of {share:g} of {n} rows; give it a larger share or use more rows</source>
        <extracomment>Of one: the {name} part would be empty: a share of {share:g} of one row; give it a larger share or use more rows</extracomment>
        <translation>
            <numerusform>der Teil {name} wäre leer: ein Anteil von {share:g} von {n} Zeile; einen größeren Anteil geben oder mehr Zeilen verwenden</numerusform>
            <numerusform>der Teil {name} wäre leer: ein Anteil von {share:g} von {n} Zeilen; einen größeren Anteil geben oder mehr Zeilen verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>{shares} = {sum:g}; the three must add up to 1</source>
        <translation>{shares} = {sum:g}; zusammen müssen die drei 1 ergeben</translation>
    </message>
    <message>
        <source>fold must be a whole number from 0, got {fold}</source>
        <translation>fold muss eine ganze Zahl ab 0 sein, hier {fold}</translation>
    </message>
    <message>
        <source>{n:,} rows cannot be divided into {folds} folds; use fewer folds</source>
        <translation>{n:,} Zeilen lassen sich nicht in {folds} Folds teilen; weniger Folds verwenden</translation>
    </message>
    <message>
        <source>fold must be a whole number from 0 to {most}, got {fold}</source>
        <translation>fold muss eine ganze Zahl von 0 bis {most} sein, hier {fold}</translation>
    </message>
    <message>
        <source>folds must be a whole number from 2 to {most:,}, got {folds}</source>
        <translation>folds muss eine ganze Zahl von 2 bis {most:,} sein, hier {folds}</translation>
    </message>
    <message>
        <source>{fault}; the texts are read from it</source>
        <translation>{fault}; daraus werden die Texte gelesen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>must name {n} classes, one a line; it names {named}</source>
        <translation>muss {n} Klassen nennen, eine je Zeile; es nennt {named}</translation>
    </message>
    <message>
        <source>has no file {name} (nor {other})</source>
        <translation>hat keine Datei {name} (auch nicht {other})</translation>
    </message>
    <message>
        <source>has {n} dimensions, {other} has {there}</source>
        <translation>hat {n} Dimensionen, {other} hat {there}</translation>
    </message>
    <message>
        <source>is damaged: {part} is {value}</source>
        <translation>ist beschädigt: {part} ist {value}</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>classes, masks and indices</source>
        <translation>Klassen, Masken und Indizes</translation>
    </message>
    <message>
        <source>indices whose number is known: set num_classes</source>
        <translation>Indizes, deren Zahl bekannt ist: num_classes setzen</translation>
    </message>
    <message>
        <source>images and masks</source>
        <translation>Bilder und Masken</translation>
    </message>
    <message>
        <source>images of three channels</source>
        <translation>Bilder mit drei Kanälen</translation>
    </message>
    <message>
        <source>OneHot has num_classes {count}, indices 0 to {last}, and the data hold {odd}</source>
        <translation>OneHot hat num_classes {count}, Indizes 0 bis {last}, und die Daten enthalten {odd}</translation>
    </message>
    <message>
        <source>holds {contents}, and {transform} is for {wanted}</source>
        <translation>enthält {contents}, und {transform} ist für {wanted}</translation>
    </message>
    <message>
        <source>holds masks, which follow the {transform} of their image by themselves</source>
        <translation>enthält Masken, die dem {transform} ihres Bildes von selbst folgen</translation>
    </message>
    <message>
        <source>has {n} dimensions (parts between &apos;:&apos;, but for the last), {expected} are expected</source>
        <translation>hat {n} Dimensionen (Teile zwischen „:“, außer dem letzten), erwartet sind {expected}</translation>
    </message>
    <message>
        <source>has no series below @data</source>
        <translation>hat unter @data keine Reihen</translation>
    </message>
    <message>
        <source>{name} is no tag of a .ts file (@problemName, @univariate, @classLabel, @data and the like)</source>
        <translation>{name} ist kein Tag einer .ts-Datei (@problemName, @univariate, @classLabel, @data und ähnliche)</translation>
    </message>
    <message>
        <source>{text} is no number</source>
        <translation>{text} ist keine Zahl</translation>
    </message>
    <message>
        <source>its dimensions differ in length: {steps}</source>
        <translation>seine Dimensionen sind verschieden lang: {steps}</translation>
    </message>
    <message>
        <source>has {n:,} steps, the header says {steps:,} for all</source>
        <translation>hat {n:,} Schritte, der Kopf sagt {steps:,} für alle</translation>
    </message>
    <message>
        <source>{id!r} is no Python name: give the node another id</source>
        <translation>{id!r} ist kein Python-Name: dem Knoten eine andere Kennung geben</translation>
    </message>
    <message>
        <source>Remove the wire from {source} to {target}</source>
        <translation>Verbindung von {source} zu {target} entfernen</translation>
    </message>
    <message>
        <source>Set {names} of {id}</source>
        <translation>{names} von {id} setzen</translation>
    </message>
    <message>
        <source>Change {id} to {type}</source>
        <translation>{id} in {type} ändern</translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation>In {name} umbenennen</translation>
    </message>
    <message>
        <source>a project needs a name</source>
        <translation>ein Projekt braucht einen Namen</translation>
    </message>
    <message>
        <source>Duplicate {type}</source>
        <translation>{type} duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate {n} nodes</source>
        <extracomment>Of one: Duplicate {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten duplizieren</numerusform>
            <numerusform>{n} Knoten duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste {type}</source>
        <translation>{type} einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Paste {n} nodes</source>
        <extracomment>Of one: Paste {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten einfügen</numerusform>
            <numerusform>{n} Knoten einfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add {type}</source>
        <translation>{type} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} nodes</source>
        <extracomment>Of one: Add {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten hinzufügen</numerusform>
            <numerusform>{n} Knoten hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {id}</source>
        <translation>{id} löschen</translation>
    </message>
    <message>
        <source>Move {id}</source>
        <translation>{id} bewegen</translation>
    </message>
    <message>
        <source>“{label}” was not applied, so it cannot be undone</source>
        <translation>„{label}“ wurde nicht angewandt und lässt sich daher nicht rückgängig machen</translation>
    </message>
    <message>
        <source>“{label}” was followed by other edits: undo those first</source>
        <translation>auf „{label}“ folgten weitere Änderungen: erst diese rückgängig machen</translation>
    </message>
    <message>
        <source>Cut {id}</source>
        <translation>{id} ausschneiden</translation>
    </message>
    <message>
        <source>there is no wire {edge} any more</source>
        <translation>die Verbindung {edge} gibt es nicht mehr</translation>
    </message>
    <message>
        <source>there is no wire {edge}</source>
        <translation>die Verbindung {edge} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no node {id!r}</source>
        <translation>den Knoten {id!r} gibt es nicht</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>this is a folder, not a project file</source>
        <translation>dies ist ein Ordner, keine Projektdatei</translation>
    </message>
    <message>
        <source>this is not a NetBuilder project (&quot;format&quot; is not &quot;netbuilder&quot;)</source>
        <translation>dies ist kein Projekt von NetBuilder (&quot;format&quot; ist nicht &quot;netbuilder&quot;)</translation>
    </message>
    <message>
        <source>{part} must be an object {{…}}, got {kind}</source>
        <translation>{part} muss ein Objekt {{…}} sein, hier {kind}</translation>
    </message>
    <message>
        <source>{name} is no number that JSON allows</source>
        <translation>{name} ist keine Zahl, die JSON erlaubt</translation>
    </message>
    <message>
        <source>the number {text} is too large</source>
        <translation>die Zahl {text} ist zu groß</translation>
    </message>
    <message>
        <source>the number {text}… is too large</source>
        <translation>die Zahl {text}… ist zu groß</translation>
    </message>
    <message>
        <source>the version must be a whole number from 1 on, got {version}</source>
        <translation>die Version muss eine ganze Zahl ab 1 sein, hier {version}</translation>
    </message>
    <message>
        <source>a node needs a type, got {kind}</source>
        <translation>ein Knoten braucht einen Typ, hier {kind}</translation>
    </message>
    <message>
        <source>at must be two numbers [x, y], got {at}</source>
        <translation>at muss zwei Zahlen [x, y] sein, hier {at}</translation>
    </message>
    <message>
        <source>off must be &quot;{bypass}&quot; or &quot;{mute}&quot;, got {off}</source>
        <translation>off muss &quot;{bypass}&quot; oder &quot;{mute}&quot; sein, hier {off}</translation>
    </message>
    <message>
        <source>an edge is two texts [&quot;node.port&quot;, &quot;node.port&quot;], got {said}</source>
        <translation>eine Verbindung sind zwei Texte [&quot;knoten.anschluss&quot;, &quot;knoten.anschluss&quot;], hier {said}</translation>
    </message>
    <message>
        <source>the file is not UTF-8 text (byte {start})</source>
        <translation>die Datei ist kein UTF-8-Text (Byte {start})</translation>
    </message>
    <message>
        <source>the key {key!r} stands twice in one object</source>
        <translation>der Schlüssel {key!r} steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>{block!r} is no name for a block</source>
        <translation>{block!r} ist kein Name für einen Block</translation>
    </message>
    <message>
        <source>{name!r} is no name for a parameter of a block</source>
        <translation>{name!r} ist kein Name für einen Parameter eines Blocks</translation>
    </message>
    <message>
        <source>the text {value} is not valid Unicode</source>
        <translation>der Text {value} ist kein gültiges Unicode</translation>
    </message>
    <message>
        <source>Make the block {name}</source>
        <translation>Block {name} bilden</translation>
    </message>
    <message>
        <source>select the nodes that are to become a block</source>
        <translation>die Knoten auswählen, die ein Block werden sollen</translation>
    </message>
    <message>
        <source>Take {id} apart</source>
        <translation>{id} zerlegen</translation>
    </message>
    <message>
        <source>{id} and {shares} share their weights: give each its own first</source>
        <translation>{id} und {shares} teilen sich Gewichte: erst jedem eigene geben</translation>
    </message>
    <message>
        <source>{id} is bypassed: switch it on again first</source>
        <translation>{id} ist umgangen: erst wieder einschalten</translation>
    </message>
    <message>
        <source>how often {id} is repeated is for each use to say: give repeat a number first</source>
        <translation>wie oft {id} wiederholt wird, sagt jede Verwendung selbst: erst repeat eine Zahl geben</translation>
    </message>
    <message>
        <source>repeat of {id} is no number of copies: {copies!r}</source>
        <translation>repeat von {id} ist keine Anzahl von Kopien: {copies!r}</translation>
    </message>
    <message>
        <source>{id} cannot be repeated, so it cannot be taken apart: set repeat to 1</source>
        <translation>{id} kann nicht wiederholt und daher nicht zerlegt werden: repeat auf 1 setzen</translation>
    </message>
    <message>
        <source>{id} cannot be taken apart: the wire {twice} would be there twice</source>
        <translation>{id} lässt sich nicht zerlegen: die Verbindung {twice} gäbe es zweimal</translation>
    </message>
    <message>
        <source>{id} lies between nodes of the selection (it leads to {back}): select it too</source>
        <translation>{id} liegt zwischen Knoten der Auswahl (führt zu {back} zurück): auch auswählen</translation>
    </message>
    <message>
        <source>{id} uses the weights of {owner}: select both, or neither</source>
        <translation>{id} benutzt die Gewichte von {owner}: beide auswählen oder keinen</translation>
    </message>
    <message>
        <source>{id} is where data enter or leave the network, and stays outside a block</source>
        <translation>bei {id} kommen Daten ins Netz oder verlassen es, das bleibt außerhalb eines Blocks</translation>
    </message>
    <message>
        <source>this project holds no block of its own name</source>
        <translation>dieses Projekt enthält keinen Block seines eigenen Namens</translation>
    </message>
    <message>
        <source>the block {name} needs {missing}, which the file does not hold</source>
        <translation>der Block {name} braucht {missing}, was die Datei nicht enthält</translation>
    </message>
    <message>
        <source>size must be two numbers above 0</source>
        <translation>size muss zwei Zahlen über 0 sein</translation>
    </message>
    <message>
        <source>must be a list […]</source>
        <translation>muss eine Liste […] sein</translation>
    </message>
    <message>
        <source>must be two numbers [x, y]</source>
        <translation>muss zwei Zahlen [x, y] sein</translation>
    </message>
    <message>
        <source>must be [&quot;node.port&quot;, &quot;node.port&quot;, [[x, y], …]]</source>
        <translation>muss [&quot;knoten.anschluss&quot;, &quot;knoten.anschluss&quot;, [[x, y], …]] sein</translation>
    </message>
    <message>
        <source>{id!r} is no id: use letters, digits and _, beginning with a letter</source>
        <translation>{id!r} ist keine Kennung: Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>must be an object {{…}}</source>
        <translation>muss ein Objekt {{…}} sein</translation>
    </message>
    <message>
        <source>the wire {edge} stands twice</source>
        <translation>die Verbindung {edge} steht zweimal da</translation>
    </message>
    <message>
        <source>{name} must be a text</source>
        <translation>{name} muss ein Text sein</translation>
    </message>
    <message>
        <source>{name} must be a number above 0</source>
        <translation>{name} muss eine Zahl über 0 sein</translation>
    </message>
    <message>
        <source>{text!r} is no port: write it as node.port</source>
        <translation>{text!r} ist kein Anschluss: als knoten.anschluss schreiben</translation>
    </message>
    <message>
        <source>the wires form a loop: {nodes}</source>
        <translation>die Verbindungen bilden einen Kreis: {nodes}</translation>
    </message>
    <message>
        <source>{id!r} is no node id: use letters, digits and _, beginning with a letter</source>
        <translation>{id!r} ist keine Kennung eines Knotens: Buchstaben, Ziffern und _ verwenden, mit einem Buchstaben am Anfang</translation>
    </message>
    <message>
        <source>the id {id!r} is used twice</source>
        <translation>die Kennung {id!r} ist zweimal vergeben</translation>
    </message>
    <message>
        <source>the edge {edge} stands twice</source>
        <translation>die Verbindung {edge} steht zweimal da</translation>
    </message>
    <message>
        <source>the edge {edge} names a node that is not there: {end!r}</source>
        <translation>die Verbindung {edge} nennt einen Knoten, den es nicht gibt: {end!r}</translation>
    </message>
    <message>
        <source>Move the port {port} down</source>
        <translation>Anschluss {port} nach unten</translation>
    </message>
    <message>
        <source>Move the port {port} up</source>
        <translation>Anschluss {port} nach oben</translation>
    </message>
    <message>
        <source>{port} is the last one already</source>
        <translation>{port} ist schon der letzte</translation>
    </message>
    <message>
        <source>{port} is the first one already</source>
        <translation>{port} ist schon der erste</translation>
    </message>
    <message>
        <source>{node} is no port: choose an Input or an Output</source>
        <translation>{node} ist kein Anschluss: einen Input oder Output wählen</translation>
    </message>
    <message>
        <source>Rewire</source>
        <translation>Verbindungen umlegen</translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation>umgangen</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>{id} is where data enter, and cannot be bypassed</source>
        <translation>bei {id} kommen Daten herein, das lässt sich nicht umgehen</translation>
    </message>
    <message>
        <source>{id} is where data enter, and cannot be muted</source>
        <translation>bei {id} kommen Daten herein, das lässt sich nicht stummschalten</translation>
    </message>
    <message>
        <source>{id} is a port of the block, and cannot be bypassed</source>
        <translation>{id} ist ein Anschluss des Blocks und lässt sich nicht umgehen</translation>
    </message>
    <message>
        <source>{id} is a port of the block, and cannot be muted</source>
        <translation>{id} ist ein Anschluss des Blocks und lässt sich nicht stummschalten</translation>
    </message>
    <message>
        <source>Bypass {id}</source>
        <translation>{id} umgehen</translation>
    </message>
    <message>
        <source>must be an object {{…}}, got {kind}</source>
        <translation>muss ein Objekt {{…}} sein, hier {kind}</translation>
    </message>
    <message>
        <source>the file is larger than {most} MB, which no project needs</source>
        <translation>die Datei ist größer als {most} MB, was kein Projekt braucht</translation>
    </message>
    <message>
        <source>a project is a JSON object, this is {kind}</source>
        <translation>ein Projekt ist ein JSON-Objekt, dies ist {kind}</translation>
    </message>
    <message>
        <source>this project was made by a newer NetBuilder (format {format}, this one reads up to {newest}): update NetBuilder to open it</source>
        <translation>dieses Projekt stammt von einem neueren NetBuilder (Format {format}, dieser liest bis {newest}): NetBuilder aktualisieren, um es zu öffnen</translation>
    </message>
    <message>
        <source>must be a list […], got {kind}</source>
        <translation>muss eine Liste […] sein, hier {kind}</translation>
    </message>
    <message>
        <source>must be a text, got {kind}</source>
        <translation>muss ein Text sein, hier {kind}</translation>
    </message>
    <message>
        <source>the file is not JSON: {reason} (line {line}, column {column})</source>
        <translation>die Datei ist kein JSON: {reason} (Zeile {line}, Spalte {column})</translation>
    </message>
    <message>
        <source>nested deeper than {most} levels (line {line})</source>
        <translation>tiefer als {most} Ebenen verschachtelt (Zeile {line})</translation>
    </message>
    <message numerus="yes">
        <source>Bypass {n} nodes</source>
        <extracomment>Of one: Bypass {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten umgehen</numerusform>
            <numerusform>{n} Knoten umgehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mute {id}</source>
        <translation>{id} stummschalten</translation>
    </message>
    <message numerus="yes">
        <source>Mute {n} nodes</source>
        <extracomment>Of one: Mute {n} node</extracomment>
        <translation>
            <numerusform>{n} Knoten stummschalten</numerusform>
            <numerusform>{n} Knoten stummschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch {id} on again</source>
        <translation>{id} wieder einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switch {n} nodes on again</source>
        <extracomment>Of one: Switch {n} node on again</extracomment>
        <translation>
            <numerusform>{n} Knoten wieder einschalten</numerusform>
            <numerusform>{n} Knoten wieder einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{id} hands nothing on, so it cannot be bypassed: mute it</source>
        <translation>{id} gibt nichts weiter und lässt sich daher nicht umgehen: stummschalten</translation>
    </message>
    <message>
        <source>{id} takes nothing in that it could hand on, so it cannot be bypassed: mute it</source>
        <translation>{id} nimmt nichts auf, was weiterzugeben wäre, und lässt sich daher nicht umgehen: stummschalten</translation>
    </message>
    <message numerus="yes">
        <source>{n} samples</source>
        <extracomment>Of one: {n} sample</extracomment>
        <translation>
            <numerusform>{n} Beispiel</numerusform>
            <numerusform>{n} Beispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <extracomment>Of one: {n} time</extracomment>
        <translation>
            <numerusform>{n}-mal</numerusform>
            <numerusform>{n}-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
</context>
</TS>
