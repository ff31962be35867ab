<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New from template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Python source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pi&amp;cture of the drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause between two batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train one batch, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after this batch; what was learned is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on with the last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the last run that was stopped or failed, with what was drawn and set when it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mid-grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the ne&amp;xt pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas, inspector, panels, palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the pane &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put &amp;everything back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stood at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About NetBuilder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;d on the canvas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name, layer, parameter or problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the one &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outline of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the node before, along a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move from node to node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the node after, along a wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the node above, or out of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the node below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the node before too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the node after too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the node above too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the node below too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the next wire of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the wire before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu of what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what is being dragged, or the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, or leave the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a la&amp;yer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dra&amp;w a wire by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the selected node, or the chosen wire&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire the selected nodes one to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, and let the wires lead on past it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wires lead past it, and it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap for another layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place, shared parameters and wires stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the parameters that matter where they stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert on the chosen wire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate with incoming wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was done, to go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on what arrives, or switch on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out, with what only this feeds, or switch on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected, else all, from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange from &amp;top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Top edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bottom edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a frame or note the next colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a frame or note wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a frame or note narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a frame or note taller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a frame or note lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shapes on the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes through each wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;zes of the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and colour by the values a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wires at right angles, or as curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;hares as bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the parameters, the operations, the memory; then none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light what is above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the node under the mouse, or selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;at one unit sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receptive field, back to the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added, removed and changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop com&amp;paring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Frame the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A titled ground that carries what lies in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next frame or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a led wire: to its next point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rames and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the frame or note before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the frame, or write on the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the frame to a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead the &amp;wire through a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the mouse, or halfway along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Straighten the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmar&amp;ks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to come back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a block of what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the block in a ta&amp;b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep in my library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete from the pro&amp;ject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetBuilder</name>
    <message>
        <source>Finds what has these words in its name, its layer, its parameters or its problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find nodes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch is still loading: try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between {one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap {what} for…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected. The drawing has {count} nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} nodes are selected: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to take {what} out of the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”: {key} comes back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bookmark {number}: {key} sets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bookmark {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a bookmark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (in the block {block})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{all} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done yet. What you draw and set appears here, and can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, the present one marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter draws it · Tab or Alt+arrows: another · type a name · Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the node where the wire begins: Alt and the arrows lead to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wire leaves {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no node yet where a wire of {node} may end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that fits is called “{letters}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down: another port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no layers in this frame to make a block of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block {name} is made: Enter opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame, keep what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this point away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse to a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead it through a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straighten the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame {title} with {count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no frames and no notes yet: G makes a frame, N a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point {number} of {count} of the wire {wire}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} frames and notes are chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in my library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room for {n} values: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is room for one value: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} has nothing to set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {n} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no problems at a node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no wires yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &amp;its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is its key already: Enter takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire {wire}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} has no wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a wire to choose it: then it can be led through a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a wire that is led through points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From node to node, along the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is selected, or the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space and drag, middle button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and wheel, pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drag on the ground, Shift and click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any key closes this · change them in Help → Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does it, Escape closes this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{what}” cannot be done now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of the &amp;project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No blocks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From input to output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes of the drawing. Enter goes to one on the canvas, Delete deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet.
Every node will be listed here, from input to output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG · lines and letters, for papers and web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF · lines and letters, for papers and slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG · pixels, for everything else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the ground that it is drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture will look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels for one of the canvas at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels for one of the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, smaller than asked for: more cannot be held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected ({number})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} cm, and any other size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has other keys than at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys like those of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys &amp;like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rese&amp;t it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a command above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name or key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, then the keys for “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  or  </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is “{what}”: take it away there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{keys} is free: Enter gives it to “{what}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
