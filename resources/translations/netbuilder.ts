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
        <source>Choose the &amp;language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what the window says</source>
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
        <source>Go to a pan&amp;e</source>
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
        <source>Fit what is &amp;selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything where nothing is</source>
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
        <source>Move its wires to another output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of an output; or drag from it with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All wires of the selected nodes; these stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{menu}: {what}</source>
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
        <source>Less &amp;motion, or more again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether cards glide when they are arranged</source>
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
        <source>Nodes, frames and notes, by their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes, frames and notes as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what leads to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what follows from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With no button held: a click or Enter lets go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate and move with the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange in &amp;rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As lines of text: for long drawings</source>
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
        <source>Fit the frame to what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what is in the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame with what is in it</source>
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
        <source>Into the selected block, or out of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the port &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the selected Input or Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the port &amp;down</source>
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
    <name>Examples</name>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns to read handwritten digits of 8×8 pixels in a few seconds: three convolutions that find strokes, two Linear layers that decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits with nothing but two Linear layers: the smallest network here that reads, and trained before you can count to three.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells two spirals apart that no straight line can part: two hidden layers bend the plane until one can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts a number, not a class: how far diabetes has progressed after a year, from ten measures of 442 patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at a digit twice at once, through small 3×3 and through wide 5×5 filters, and lays both views together with Concatenate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two residual blocks on handwritten digits: each adds what it computed to what it was given, along the wire that runs above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classic first network, 784 pixels to 64 units to 10 classes, on 70,000 pictures of clothing. The pictures are a download of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbook CNN for colour pictures of 32×32 pixels in ten classes, as for CIFAR-10. It has no data yet: give it a folder of your own pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well-known networks, small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ResNet small enough for digits of 8×8 pixels: residual blocks, drawn once each and used with other numbers of channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A DenseNet for digits: every layer sees all that the layers before it found, and adds only six channels of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An AlexNet for digits: a large first filter, pooling windows that overlap, ReLU everywhere, and dropout between the Linear layers at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VGG for digits: nothing but 3×3 convolutions, two before every halving, and twice the channels after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GoogLeNet for digits: inception blocks look at every place with filters of 1×1, 3×3 and 5×5 at once, and lay what they see side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SqueezeNet for digits: each fire block squeezes what it gets to a few channels before it looks at it with 3×3 filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A MobileNet for digits: it filters every channel by itself and mixes them by 1×1 convolutions, which takes few parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small vision transformer: it cuts a digit into 16 patches and reads them like a sentence of 16 words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says of every pixel whether it shows a circle, a square, a triangle or nothing: a U-Net, drawn of steps down and up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two inputs of different kinds, one answer: the upper half of a digit as a picture, the lower half only as twelve sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says whether two digits are the same, without ever being told which they are: two branches that share one set of weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autoencoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes a digit through eight numbers and draws it again from these: what it keeps is what matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes a picture of 28×28 pixels into 64 numbers by convolutions, and draws it again by transposed convolutions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns to clean pictures: noise is added to each digit on its way in, and the target is the digit without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives each digit not one place among its eight numbers but a cloud of them, so that places in between mean something too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts words and forgets their order: the simplest that can be done with a text, and the mark for all that follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a definition word by word with two LSTM layers, and says at the end whether it tells of a noun or of a verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GRU twin of the text LSTM: two gates and one state in place of three gates and two, and as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a definition all at once: every word looks at every other, and none looks at the padding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with the simplest recurrent network: one state, one tanh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with an LSTM, whose gates decide what to keep of the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foretells the sunspots of the next year with a GRU: nearly an LSTM, with one gate and one state less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that won the picture contest of 2012 by far and began it all: five convolutions, three Linear layers, ReLU and Dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing but 3×3 convolutions and halvings, sixteen layers deep: as plain as a network can be, and as heavy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine inception blocks that look with small and large filters at once: better than AlexNet with a tenth of its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest of the residual networks that made depth work: 11.7 million parameters in eight blocks, each drawn once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The residual network that most papers compare with: sixteen bottleneck blocks, 25.6 million parameters, in eight nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every layer sees the results of all layers before it, laid side by side: 58 small dense layers in four nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As good as AlexNet with one fiftieth of its parameters: squeeze to few channels first, then look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for telephones: it filters every channel by itself and mixes them by 1×1 convolutions, at a thirteenth of ResNet-50&apos;s cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transformer that reads a picture as a sentence of 196 patches: twelve encoders, drawn as one node with repeat 12.</source>
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
    <message numerus="yes">
        <source>{n} layers</source>
        <extracomment>Of one: {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{n} nodes</source>
        <extracomment>Of one: {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
    <message numerus="yes">
        <source>There is room for {n} values: {names}</source>
        <extracomment>Of one: There is room for one value: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{type} has nothing to set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>of {n} layers</source>
        <extracomment>Of one: of {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
        <source>Order of the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a field of the data enters the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a result leaves the network and is compared with its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the network that is drawn once, and used as often as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every unit weighs all inputs and adds a bias.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{out_features} units</source>
        <extracomment>Of one: {out_features} unit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every unit weighs all products of two inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes its input on unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides learned filters over a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{out_channels} filters</source>
        <extracomment>Of one: {out_channels} filter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Slides learned filters over an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides learned filters over a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads every point of a sequence over a learned filter: a convolution run backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads every point of an image over a learned filter: a convolution run backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads every point of a volume over a learned filter: a convolution run backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value of each window of a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean of each window of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean of each window of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean of each window of a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a sequence into as many windows as wanted, and keeps the largest value of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {output_size:1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts an image into as many windows as wanted, and keeps the largest value of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {output_size:2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a volume into as many windows as wanted, and keeps the largest value of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {output_size:3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a sequence into as many windows as wanted, and takes the mean of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts an image into as many windows as wanted, and takes the mean of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts a volume into as many windows as wanted, and takes the mean of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the power mean, without the division, of each window of a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest values of windows of an image placed at random, for sizes that no stride gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest values of windows of a volume placed at random, for sizes that no stride gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets positive values through and stops the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max(0, x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU that stops growing at 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min(max(0, x), 6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU that lets a little of the negative values through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {negative_slope}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU whose slope for negative values is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope from {init}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU with a random slope for negative values in training, and the middle one after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x if x ≥ 0, else a x, a ~ U(lower, upper) in training, (lower + upper) / 2 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {lower} to {upper}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like ReLU, but bends smoothly down to -alpha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alpha {alpha}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU scaled so that layers keep mean 0 and variance 1 by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>self-normalising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELU without a kink, whatever its alpha.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs a value by how likely a normal variable is below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x Φ(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs a value by its own sigmoid; also called swish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x σ(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs a value by the tanh of its softplus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x tanh(softplus(x))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes values between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 / (1 + e⁻ˣ)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithm of the sigmoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln σ(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigmoid drawn with three straight lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clamp(x / 6 + 1/2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SiLU drawn with straight lines and a parabola.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x hardsigmoid(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes values between -1 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What tanh takes away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x − tanh(x)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts values off at a lower and an upper limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{min_val} to {max_val}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets values close to zero to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero within ±{lambd}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls values towards zero, and stops there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {lambd}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU with a rounded corner; always positive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln(1 + e&lt;sup&gt;βx&lt;/sup&gt;) / β, and x where βx &gt; threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ln(1 + eˣ), beta {beta}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like tanh, but slower to reach its limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x / (1 + |x|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces values that are not above a threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x if x &gt; threshold, else value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x if above {threshold}, else {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts its input in two halves, and lets one be the gate of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a σ(b), where x = [a, b]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halves dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns scores into probabilities that sum to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithm of Softmax, computed without overflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax of the negated scores: the smallest gets most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax over the channels, at each place of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the sign away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|x|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies each value by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raises e to each value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eˣ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises each channel over the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises each channel of each sample by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over each sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises each sample over its last dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalises groups of channels of each sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{num_groups} groups</source>
        <extracomment>Of one: {num_groups} group</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Divides each sample by the root of its mean square over the last dimensions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damps a value by its neighbours in the channels around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{size} channels</source>
        <extracomment>Of one: {size} channel</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets random values to zero while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = m x / (1 − p), m = 0 with probability p, else 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p {p}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets random whole channels to zero while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout that keeps mean and variance; made for SELU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = a (m x + (1 − m) α′) + b, m = 0 with probability p, else 1; a, b keep mean and variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AlphaDropout of whole channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks up, for each index of a token, the vector that stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks up the vectors of all tokens of a sample, and takes their mean, sum or maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a sequence step by step; its state is what it read last and, fading, all before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = f(W&lt;sub&gt;ih&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ih&lt;/sub&gt; + W&lt;sub&gt;hh&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hh&lt;/sub&gt;)&lt;br&gt;f = tanh, or ReLU where nonlinearity says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a sequence step by step; gates say what its cells take in, keep, forget and give out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input gate:&lt;br&gt;i&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ii&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ii&lt;/sub&gt; + W&lt;sub&gt;hi&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hi&lt;/sub&gt;)&lt;br&gt;forget gate:&lt;br&gt;f&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;if&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;if&lt;/sub&gt; + W&lt;sub&gt;hf&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hf&lt;/sub&gt;)&lt;br&gt;cell gate:&lt;br&gt;g&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;ig&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ig&lt;/sub&gt; + W&lt;sub&gt;hg&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hg&lt;/sub&gt;)&lt;br&gt;output gate:&lt;br&gt;o&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;io&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;io&lt;/sub&gt; + W&lt;sub&gt;ho&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;ho&lt;/sub&gt;)&lt;br&gt;cell: c&lt;sub&gt;t&lt;/sub&gt; = f&lt;sub&gt;t&lt;/sub&gt; ⊙ c&lt;sub&gt;t−1&lt;/sub&gt; + i&lt;sub&gt;t&lt;/sub&gt; ⊙ g&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;out: h&lt;sub&gt;t&lt;/sub&gt; = o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;)&lt;br&gt;out where proj_size is set:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = W&lt;sub&gt;hr&lt;/sub&gt; (o&lt;sub&gt;t&lt;/sub&gt; ⊙ tanh(c&lt;sub&gt;t&lt;/sub&gt;))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads a sequence step by step; gates say how much of its state is reset, and how much is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset gate:&lt;br&gt;r&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;ir&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;ir&lt;/sub&gt; + W&lt;sub&gt;hr&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hr&lt;/sub&gt;)&lt;br&gt;update gate:&lt;br&gt;z&lt;sub&gt;t&lt;/sub&gt; = σ(W&lt;sub&gt;iz&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;iz&lt;/sub&gt; + W&lt;sub&gt;hz&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hz&lt;/sub&gt;)&lt;br&gt;new gate:&lt;br&gt;n&lt;sub&gt;t&lt;/sub&gt; = tanh(W&lt;sub&gt;in&lt;/sub&gt; x&lt;sub&gt;t&lt;/sub&gt; + b&lt;sub&gt;in&lt;/sub&gt; + r&lt;sub&gt;t&lt;/sub&gt; ⊙ (W&lt;sub&gt;hn&lt;/sub&gt; h&lt;sub&gt;t−1&lt;/sub&gt; + b&lt;sub&gt;hn&lt;/sub&gt;))&lt;br&gt;out:&lt;br&gt;h&lt;sub&gt;t&lt;/sub&gt; = (1 − z&lt;sub&gt;t&lt;/sub&gt;) ⊙ n&lt;sub&gt;t&lt;/sub&gt; + z&lt;sub&gt;t&lt;/sub&gt; ⊙ h&lt;sub&gt;t−1&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds to each place of a sequence a vector that says which place it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y&lt;sub&gt;t&lt;/sub&gt; = x&lt;sub&gt;t&lt;/sub&gt; + p&lt;sub&gt;t&lt;/sub&gt;&lt;br&gt;sinusoidal:&lt;br&gt;p&lt;sub&gt;t,2i&lt;/sub&gt; = sin(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;p&lt;sub&gt;t,2i+1&lt;/sub&gt; = cos(t / 10000&lt;sup&gt;2i/F&lt;/sup&gt;)&lt;br&gt;learned: every p&lt;sub&gt;t&lt;/sub&gt; is a weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks the tokens that only fill a sample up, for layers that are not to look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token {padding_idx}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean of a sequence over the places that a mask does not hide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every query weighs all values by how well their keys match it, with several heads at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets all places of a sequence look at each other, then works on each by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a = LN(x + MHA(x, x, x))&lt;br&gt;y = LN(a + FF(a))&lt;br&gt;with norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;y = a + FF(LN(a))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets each place look at those before it, then at all of a memory; torch&apos;s own looks ahead too unless told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a = LN(x + MHA(x, x, x))&lt;br&gt;b = LN(a + MHA(a, m, m))&lt;br&gt;y = LN(b + FF(b))&lt;br&gt;with norm_first:&lt;br&gt;a = x + MHA(LN(x), LN(x), LN(x))&lt;br&gt;b = a + MHA(LN(a), m, m)&lt;br&gt;y = b + FF(LN(b))&lt;br&gt;FF(x) = W&lt;sub&gt;2&lt;/sub&gt; f(W&lt;sub&gt;1&lt;/sub&gt; x + b&lt;sub&gt;1&lt;/sub&gt;) + b&lt;sub&gt;2&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention by itself, with nothing learned: weighs values by how well their keys match each query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a sequence, the mask that hides from each place all later ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides later places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays several dimensions out in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from dim {start_dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds one dimension into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim {dim} to {unflattened_size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the same values into another shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the dimensions in another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a dimension of size 1 away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts in a dimension of size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts in a new dimension, along which the same values are repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{repeats} times at dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a part of a dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mean along a dimension, or over several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the largest value along a dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an image, a sequence or a volume larger, between its points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an image larger by laying channels out as pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an image smaller by stacking its pixels as channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes the channels of groups, so that the next grouped convolution sees all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{groups} groups</source>
        <extracomment>Of one: {groups} group</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Takes patches out of an image: each becomes one place of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts patches back into an image, and adds up where they overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>combine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up what its wires bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a + b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the second wire away from the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a − b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies what its wires bring, value by value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the matrix of the first wire by that of the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lays what its wires bring end to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares two inputs by the angle between them: 1 where they point the same way, 0 at right angles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares two inputs by the distance between them along the last dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tensor that is learned, the same for every sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds random numbers while training, and passes values on after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std {std}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws from a normal distribution while training, its mean after; kl is how far it is from N(0, 1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ + σ ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>padding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds zeros around a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = 0 outside x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds zeros around an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds zeros around a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a fixed value around a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y = value outside x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a fixed value around an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a fixed value around a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds mirrored points around a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds mirrored points around an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds mirrored points around a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the outermost points around a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the outermost points around an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats the outermost points around a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on from the other side of a sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on from the other side of an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on from the other side of a volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handwritten digits, 8×8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,797 handwritten digits of 8×8 pixels; comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a digit and a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upper half of each handwritten digit, and how much ink the rows and columns of its lower half hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two handwritten digits that are the same or different, as many of each; no picture is in two parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circles, squares, triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey shapes on noise with a mask of their pixels; the label is the one that shows most. Made by the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 pieces of clothing of 28×28 pixels in 10 classes (Xiao et al. 2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28×28 pixels in 10 classes (LeCun et al. 1998).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIFAR-10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60,000 pictures of 32×32 pixels in 10 classes, such as airplane, cat and ship (Krizhevsky 2009).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iris</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 flowers, 4 measures, 3 species (Fisher 1936).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>178 wines, 13 chemical measures, 3 cultivars (UCI).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>569 tumours, 30 measures of cell nuclei, malignant or benign (UCI, Wisconsin).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>442 patients, 10 measures, progression of the illness after a year (Efron et al. 2004).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A circle inside another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arms that wind round each other; needs a network with some depth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round clouds, the easiest of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions of nouns and verbs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12,000 definitions of WordNet 3.0: is it a noun or a verb that is defined? Comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunspots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly numbers of sunspots, 1700 to 2008 (US National Geophysical Data Center); comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures in folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder a class with its pictures; folders &apos;train&apos; and &apos;test&apos; above them keep the test pictures apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures with masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders &apos;images&apos; and &apos;masks&apos; with files of the same names; a mask&apos;s grey or palette index is a pixel&apos;s class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of numbers and categories; the inputs are one field, &apos;features&apos;, each target is a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of numbers and categories by columns; the inputs are one field, each target is a field of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table that names a picture a row: fields are the image, the other inputs together, and each target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with a column of texts and others to predict; the texts become indices of words or characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder a class with its .txt files; folders &apos;train&apos; and &apos;test&apos; above them keep the test texts apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series in time (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in the order of time, cut into windows and what follows each; the parts follow each other in time too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time series (.ts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the UCR and UEA archives; NAME_TEST.ts beside NAME_TRAIN.ts keeps its series for testing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays (NumPy .npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays saved with numpy.savez, each a field: bytes of 2 or 3 dimensions are images, whole numbers labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one class of several: takes scores, and wants that of the right class to be largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like CrossEntropyLoss, after a LogSoftmax of one&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yes or no, once or many times: takes scores, and applies a sigmoid itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For yes or no: takes probabilities, so a Sigmoid goes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error: far misses count most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error: every miss counts by its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared near zero, absolute beyond: outliers pull less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared near zero, absolute beyond, joined smoothly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far log-probabilities are from given probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For counts: takes the logarithm of the expected count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For numbers with their own uncertainty: takes means, then log-variances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one class of several: the right score is to lead by a margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For several classes at once: a sigmoid each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For several classes at once: theirs are to lead by a margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For two classes: logistic loss of a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For like (1, the second class) and unlike (-1): takes distances, small where like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which of two scores should be larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For two vectors that should point the same way, or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an anchor that should be nearer to its like than to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like TripletMarginLoss, by Euclidean distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sequences that are not aligned: takes log-probabilities at each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the kl of a GaussianSample, without a target: its mean over the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps scaled by each weight&apos;s own gradients: a good first choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with weight decay that is kept apart from the gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain gradient descent, with momentum if wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps scaled by a running mean of squared gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that shrink as gradients add up: for rare features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in the units of the weights themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam by the largest gradient instead of the mean of squares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam with Nesterov momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam that warms up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam&apos;s scaling in little memory, for large matrices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent that also averages the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps by the sign of the gradient alone: for whole data sets as one batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quasi-Newton method: several looks a step, for small networks and large batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum made orthogonal: for weights that are matrices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam for sparse gradients, such as those of a sparse Embedding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down a half cosine, from the rate to its least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and then far down again, once over the whole training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied every few epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied at given epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplied when the validation loss no longer falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line between two shares of the rate: a warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of the rate for the first epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down to zero along a power of what is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down a half cosine again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down between two rates, again and again, batch by batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several schedulers, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several schedulers at once: their factors are multiplied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of samples whose class is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of samples whose class is among the five likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what was taken for a class, the share that is; mean over classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what is of a class, the share that was found; mean over classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall; mean over classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well scores tell a class from the others; mean over classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well what was taken for a class covers what is of it: intersection over union; mean over classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each class (row) was taken for each other (column).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean absolute error, in the units of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean squared error, in squared units of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The root of the mean squared error, in the units of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the variance that is explained: 1 is perfect, 0 no better than the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 in the training part, for each channel or feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part&apos;s smallest value to low, its largest to high, for each channel or feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class or index becomes one number a class: 1 in its place, 0 elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another height and width for every image (bilinear; a mask takes the nearest pixel).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One channel of brightness in place of red, green and blue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and right change places in some samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top and bottom change places in some samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the padded image, as large as the image: it moves by up to padding pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of the image, of any size and shape within limits, made as large as the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned about the centre; what comes in at the corners is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned, moved, scaled and sheared at once; what comes in from beyond the edge is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other brightness, contrast, saturation and hue. For colours from 0 to 1: put Normalize after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A random rectangle of the image is painted over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal noise added to every number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sample blended with another of its batch, and the loss alike (Zhang et al., mixup, ICLR 2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A box of another image of the batch pasted in, and the loss by area (Yun et al., CutMix, ICCV 2019).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate rises in a straight line to its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is multiplied by the same every step until it has reached its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrinks all gradients together where they are longer than a limit: their direction stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts every number of a gradient to a range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights that follow those in training slowly: an exponential moving average over the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plain mean of the weights after each of the last epochs: stochastic weight averaging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the squares of the weights to the loss: large ones are pulled down most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds the magnitudes of the weights to the loss: many end at zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds both, magnitudes and squares, to the loss (Zou and Hastie, 2005).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends when a measure has not become better for some epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all training rows are seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples that make one batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches whose gradients make one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First weights, order of the rows, dropout and augmentation: the same seed, the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay pulls biases and the weights of norms too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network ends with the weights of its best epoch, and not with the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that the layers compute with; automatic measures what is faster. Weights stay float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How images lie in memory; automatic measures what is faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads of one training process; empty measures how many are fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compile the network with torch.compile: a slow start, then faster steps for some networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write TensorBoard&apos;s event files into the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes that train: 0 is the program, 1 one beside it that may crash alone, more share batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between two checkpoints, at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two checkpoints, at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of the data that enters here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape of one sample, without the batch, where there is no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element type, where there is no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field of the data to be predicted; none where the loss needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the result is from the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its share in the total loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured beside the loss; empty chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters of the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block of this project that it shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many copies follow one another, each with weights of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of another node of this block whose weights it uses too; empty for its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of units: the size of what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a learned offset is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of filters: the channels of what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step between two places of the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added on each side: a number, or “same” to keep the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing between the points of a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of groups of channels that do not see each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a learned offset is added to each filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the added points hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points cut off on each side of the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added at one end of the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step between two windows; empty for the window&apos;s size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added on each side, half a window at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing between the points of a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a window that is partly outside at the end still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether added points count in the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide by this and not by the size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power p: 1 gives the sum, a large one nears the maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of what comes out as a part of what arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope for negative values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for one slope, or the channels that arrive, one each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slope learning starts from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far negative values go down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“tanh” for the faster approximation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far from zero counts as close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far values are pulled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sharp the corner is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where βx is above this, x is returned as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values must be above this to pass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What takes the place of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that is cut in halves; 0 is the batch, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that is shared out; 0 is the batch, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance, so that nothing is divided by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest batch in the running mean and variance; empty for the mean of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a scale and an offset are learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a running mean and variance are kept for use after training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the learned offset is there, where a scale is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the newest batch in the running mean and variance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of the last dimensions, which are normalised together; empty for the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of groups; it divides the channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the mean square; empty for the smallest step of the element type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a scale is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of channels around a value that count, n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the neighbours, α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power, β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added before the power is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a value is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of tokens there are: indices run from 0 to one less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the vector that stands for a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that fills short samples up: its vector starts at zero, and does not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest that a vector may be; longer ones are shortened when they are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The p of the norm that max_norm is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a token learns less the more often it is in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients of the rows that came up alone: for SparseAdam, plain SGD and Adagrad.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made of the vectors of a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that fills short samples up, and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of units: the size of the state, and of what comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers stacked: each reads what the one below gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bends the state: tanh keeps it small, relu does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether learned offsets are added: two for each gate, as torch has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a value between two stacked layers is dropped while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sequence is read backwards as well, by units of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size that what comes out is projected to; 0 for no projection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest sequence it is made for; empty for the length that arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waves of falling frequency (Vaswani et al. 2017), or a weight for every place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a value of the sum is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that fills short samples up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of heads, which look for different things; it divides the size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a weight of a value is dropped while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether learned offsets are added to queries, keys, values and the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a learned key and value are added to those that arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a key and value of zeros are added to those that arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a place looks at itself and what came before alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether weights is the mean over the heads, not one matrix for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of units between the two Linear layers at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability that a value is dropped while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What bends the values between the two Linear layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the variance in LayerNorm, so that nothing is divided by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether LayerNorm comes before each part and not after it: deep stacks learn better so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether Linear and LayerNorm have a learned offset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a place looks at itself and what came before alone; torch&apos;s own has no such mask unless it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First dimension that is laid out; 0 is the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last dimension that is laid out; -1 is the last there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that is folded; 0 is the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sizes it becomes; one may be -1, and is inferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape: -1 for the batch, then the sizes; one of them may be -1, and is inferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old dimensions in their new order; 0, the batch, comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension, or several; one that is not of size 1 stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the new dimension is to stand; 0 is the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times: the size of the new dimension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension; 0 is the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First place that is kept; negative ones count from the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First place after it that is not; empty for the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step from one kept place to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension, or several; 0 is the batch, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the dimension stays, with size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension; 0 is the batch, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of what comes out; either this or scale_factor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times larger; either this or size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the points between are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the corner points stay in the corners; not for the nearest modes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the scale is worked out again from the rounded size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times larger: its square divides the channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times smaller: it divides height and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing between the points of a patch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of zero on each side of the image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step between two patches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width of the image that comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that grows; 0 is the batch, -1 the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dimension that is compared; 0 is the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small number that keeps what is divided or derived away from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The p of the norm: 2 for the length of a line, 1 for the sum of sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the last dimension stays, with size 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its shape: 1 for the batch, then the sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What learning starts from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the start, where it is normal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of what is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right, top, bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points added: one number for all sides, or left, right, top, bottom, front, back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the points added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like and unlike partners that each digit gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the digits: the same seed gives the same pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many shapes a picture has at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation added to each pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pictures: the same seed gives the same pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with train-images-idx3-ubyte, train-labels-idx1-ubyte and the two t10k files, plain or .gz; else what was downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with data_batch_1.bin to data_batch_5.bin and test_batch.bin; else what was downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation added to each coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which points: the same seed gives the same points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius of the inner circle; the outer is 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each arm winds round the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of each blob</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a text is cut into: words and marks, or single characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most different indices: 0 for padding, 1 for unknown, then the most frequent of the training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens a text is brought to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a short text is filled; at the front, its last word is the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which end of a long text is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether The and the are one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps after them it predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps from one window to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that holds a folder a class, relative to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width to scale to; else all pictures must have the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for grey, 3 for colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where pixels stay once they are decoded: memory, disk or none; auto goes by their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that holds &apos;images&apos; and &apos;masks&apos;, relative to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the classes; else their indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of each class; else 0, 1, … where classes are named, or what is found in the masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An index whose pixels count for nothing, often 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file, relative to the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to learn from; else all but targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets that are classes; else texts, and whole numbers of at most 20 different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between two cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before the fraction of a number: 0.5 or 0,5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with rows that lack a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column of the pictures&apos; files, from the table&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to predict, all of them numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to see; else those to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do where a value is missing; the last value is the one before it in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps that every series is brought to; else the longest one&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a short series is filled with zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which end of a long one is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do where a value is missing (&apos;?&apos;); a line between its neighbours fills it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays that are classes; else texts, and single whole numbers from 0 to 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrays that are images, pixels from 0 to 1, beside those of bytes; else floats that look so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of each class; balanced makes them from the training data, the rarer the heavier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A class that does not count; the default is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is spread over the other classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of what is to be found; balanced makes yes and no weigh the same in the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it turns from squared to absolute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the target holds logarithms of probabilities too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the output is the logarithm of the expected count, or that count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also adds the part that does not depend on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a division or logarithm from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether what is missing counts as it is or squared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the right score is to lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance from which what is unlike is far enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much it should be larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cosine up to which what is unlike is far enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much it should be nearer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The norm that measures distances: 2 is the usual one, 1 adds up differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the other vector from the anchor or its like, whichever is nearer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index that stands for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts samples whose sequence does not fit the steps as 0, not as infinite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate: how far each step goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past the mean and the variance of the gradient remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps a division from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls every weight towards zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never lets the steps grow again where gradients become small (AMSGrad).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes up instead of down: the loss grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps weight decay apart from the gradient, as AdamW does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the gradient loses where there is momentum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales by the variance of the gradients instead of their mean square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the rate falls with the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of squared gradients to begin with: first steps are smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast the momentum rises to its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power of the step by which the mean of squared gradients forgets less and less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers that keep divisions from zero; the first may be null.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest step, by root mean square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast weights and rate decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power by which the rate falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step at which averaging begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a step is multiplied by: after a change of sign, and else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest step and the largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most iterations in a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most looks at a batch; empty takes 1.25 an iteration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step ends where no gradient is larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step ends where loss and weights change less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many past changes it keeps: more take more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it finds the length of an iteration; empty takes the learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The polynomial of the Newton-Schulz iteration that makes a step orthogonal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times it iterates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rate follows the shape of a matrix; empty takes the original way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs on the way down; empty takes them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate that it does not fall below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the training that goes up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the rate follows a cosine or a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets the momentum fall while the rate rises, and rise while it falls, where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest momentum, at the highest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest momentum, at the lowest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what the highest rate is divided to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what the first rate is divided in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes down as it went up, and only then far below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs between two changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rate is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether progress is a loss that falls (min) or one that rises (max).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without progress before it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress that is less does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the threshold is a share of the loss (rel) or a loss (abs).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs after a change that do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate that would change by less stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate in the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs that it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power: 1 is a straight line, more falls faster at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs of the first way down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer each is than the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches on the way up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches on the way down; empty takes as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether all cycles are as high, each half as high, or lower by gamma each batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What exp_range multiplies the height of a cycle by each batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedulers, each with its type and params.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epochs at which each after the first begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the smallest value goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the largest value goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many classes there are; where none is named, as many as the field has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height and width in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How probable it is for each sample, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels added at every edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is added: zeros, the image mirrored, or its outermost pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least and largest share of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least and largest width by height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angles from -degrees to degrees, or the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest shift, as shares of width and height.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least and largest factor of size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degrees of shear from -shear to shear, or the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much brightness varies about 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much contrast varies about 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much saturation varies about 1; grey has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what share of a turn the hue varies; grey has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least and largest height by width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is painted with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the noise, where the list stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of Beta(alpha, alpha): small leaves one sample almost whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dd MMMM &apos;at&apos; HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder ended unexpectedly. “{name}” was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and _, beginning with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Name of the block of {n} layers</source>
        <extracomment>Of one: Name of the block of one layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing it changes no project: each has its own copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block to take it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {n} blocks apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a block, or open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library has a block “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept {name} in your library: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no block {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is selected. The drawing has {n} nodes.</source>
        <extracomment>Of one: Nothing is selected. The drawing has {n} node.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} nodes are selected: {names}</source>
        <extracomment>Of one: {n} node is selected: {names}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{said}, and {n} more</source>
        <extracomment>Of one: {said}, and {n} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is the whole drawing. {key} deletes {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} of the block {block} is now number {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a block, select an Input or an Output to move its port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes to bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes to mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Let go to take {n} nodes out of the wires</source>
        <extracomment>Of one: Let go to take {n} node out of the wires</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Let go to take {node} out of the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the mouse; a click or Enter lets go, Escape puts it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go to remove the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Connect {n} nodes in order</source>
        <extracomment>Of one: Connect {n} node in order</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no nodes on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the nodes to connect, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other node is wired to {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dissolve {n} nodes</source>
        <extracomment>Of one: Dissolve {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take {n} nodes out of the wires</source>
        <extracomment>Of one: Take {n} node out of the wires</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Dissolve {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {id} out of the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Swap {n} layers for {name}</source>
        <extracomment>Of one: Swap {n} layer for {name}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Swap {id} for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire leads from an output to an input: these are both inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} takes one wire: it replaces the one from {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wire leads from an output to an input: these are both outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wire stays where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That wire is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead the wire from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node cannot feed itself: {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would make a loop: {first} leads back to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} {needs_what}, and {shape} comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} takes no wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this frame to select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour {n} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this frame to fit it to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frame fits already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {n} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame with what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame “{title}” with what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {n} things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit it to what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <extracomment>Of one: {n} note</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {port} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {port} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select at least two nodes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select at least three nodes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is arranged already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing glides any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards glide to where they belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a name, or the title of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a layer: type:Conv2d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with something wrong; problem:channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a parameter; also &gt; &lt; &gt;= &lt;=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the title of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the words of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of frames and notes: colour:blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find nodes, frames and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find nodes, frames and notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a layer here from the left, or press {key} to add one.
Drag from port to port to wire them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from an example…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right mouse button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of the memory of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the operations a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show each node&apos;s share of the memory of activations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of the operations a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing leads to these {n} nodes or on from them</source>
        <extracomment>Of one: Nothing leads to this node or on from it</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lit: {above:,} above {name}, {below:,} below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lit: {above:,} above {number:,} nodes, {below:,} below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads to {name} or on from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lit: {below:,} below {name}, to which nothing leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lit: {above:,} above {name}, which leads on to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of {total} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of {total} operations a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars: share of {total} memory of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lit: {below:,} below {number:,} nodes, to which nothing leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lit: {above:,} above {number:,} nodes, which lead on to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights are those of the last training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes through is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights are fresh: it was not in the last training, or is other than it was then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a node to light what is above and below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}, continued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close. The View menu brings “{title}” back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the network first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} epochs</source>
        <extracomment>Of one: {n} epoch</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} threads</source>
        <extracomment>Of one: {n} thread</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>English is the only language here; docs/translating.md says how to add one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder speaks the system&apos;s language from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder speaks {language} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder speaks {language} from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{nodes} have no weights in this training.</source>
        <extracomment>Of one: {nodes} has no weights in this training.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with {count} weights and activations it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{group}, {n} layers</source>
        <extracomment>Of one: {group}, {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{group}, {n} blocks</source>
        <extracomment>Of one: {group}, {n} block</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search layers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches &apos;{query}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node on the canvas: what it makes of a sample appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is not part of the network that is shown: it leads to no Output, or came later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {unit}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is not part of the network that is shown: it is {off}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} · {what} · sample {row} ({truth})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} · {what} · sample {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sample of the validation split is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Input needs a field of the data; then what a node makes of a sample appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map {map} · row {row}, column {column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sample {row}: {truth}, taken for {predicted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is augmented yet. In the inspector, with nothing selected, open Data, and under Transforms add one that is drawn at random, such as RandomRotation for images or GaussianNoise for numbers: the network then never sees quite the same sample twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which samples are augmented: some of yours, or batch by batch those of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next epoch makes of these samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} · epoch {epoch} · seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} · training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} · epoch {epoch}, batch {batch} · seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data have no classes to count: no field holds labels or masks. Look at the numbers instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {train} training, {validation} validation, {test} test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes are counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>Of one: {n} run</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
        <source>A convolution, batch normalisation and a ReLU: the three that most convolutional networks repeat. Source: Ioffe and Szegedy, Batch Normalization (2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 3×3 convolution that keeps height and width, and a ReLU; VGG is made of nothing else. Source: Simonyan and Zisserman, Very Deep Convolutional Networks (2014).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many dense layers, each of which sees what all before it computed: `layers` times `growth` channels are added to what comes in. Source: Huang et al., Densely Connected Convolutional Networks (2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes `growth` new channels from all that came before, and lays them beside these. Source: Huang et al., Densely Connected Convolutional Networks (2016), the variant with a bottleneck.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squeezes to few channels by a 1×1 convolution, then looks with 1×1 and 3×3 filters and lays both together. Source: Iandola et al., SqueezeNet (2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Linear layer whose every result is multiplied by a gate between 0 and 1, which a second Linear layer sets. Source: Dauphin et al., Language Modeling with Gated Convolutional Networks (2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four looks at the same place at once (1×1, 3×3, 5×5 and a pooling), laid together; 1×1 convolutions before them keep it cheap. Source: Szegedy et al., Going Deeper with Convolutions (2014), with batch normalisation added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widens to `hidden` channels, filters each by itself (depthwise), and narrows to `channels` without an activation. `hidden` is the expand ratio times the channels that arrive, 6 times in the paper. Source: Sandler et al., MobileNetV2 (2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An inverted residual whose result is added to what came in: channels must be those that arrive, `hidden` the expand ratio times as many. Source: Sandler et al., MobileNetV2 (2018).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two 3×3 convolutions whose result is added to what came in, so that they learn only the difference; channels must be those that arrive. Source: He et al., Deep Residual Learning (2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A residual block that changes the number of channels and, by its stride, the size: a 1×1 convolution brings what came in to the same shape before the sum. Source: He et al., Deep Residual Learning (2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A residual block that computes its 3×3 convolution on a quarter of the channels, between two 1×1 convolutions; four times `channels` must arrive. Source: He et al., Deep Residual Learning (2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bottleneck that changes the number of channels to four times `channels` and, by its stride, the size; a 1×1 convolution brings what came in to the same shape. Source: He et al., Deep Residual Learning (2015).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighs every channel by a number between 0 and 1 that follows from the means of all channels; channels must be those that arrive. Source: Hu et al., Squeeze-and-Excitation Networks (2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each place looks at those before it, then at the `memory` that an encoder left, then is worked on by itself; norms first. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transformer decoder as first published: each place looks at those before it, then at the `memory` that an encoder left; every sum is normalised after. Source: Vaswani et al., Attention Is All You Need (2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place of a sequence looks at every other (attention), then is worked on by itself (two Linear layers); both are added to what came in, normalised before. `width` must be that of what arrives. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transformer encoder whose places look at none that `mask` marks, such as the padding of a text: wire a PaddingMask to it. Source: Vaswani et al., Attention Is All You Need (2017); norms first as in Xiong et al. (2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transformer encoder as first published: the sums are normalised after, not before; it needs a slow start of the learning rate. Source: Vaswani et al., Attention Is All You Need (2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two dense blocks: fewer channels by a 1×1 convolution, half the height and width by a mean. Source: Huang et al., Densely Connected Convolutional Networks (2016).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step down in a U-Net: two 3×3 convolutions; `skip` keeps what they found, `out` is half as high and wide. Source: Ronneberger et al., U-Net (2015), with padding and batch normalisation added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step up in a U-Net: twice the height and width, laid beside the `skip` of the same height, then two 3×3 convolutions. Source: Ronneberger et al., U-Net (2015), with padding and batch normalisation added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the bookmark “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one long line. {key} arranges it in rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one long line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole drawing; click to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the copies is shown: each has weights of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {name}. {uses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy {at} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes into the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes out of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder does not know this layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters, frozen</source>
        <extracomment>Of one: {n} parameter, frozen</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a double-click opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights of {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {off}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees nothing of {what} {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees all of {what} {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees all of {what} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees nothing of {what} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new name, or a parameter that the block has already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times the parameter of the block it is to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let uses set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block has {name} already; it is {value} where a use does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every use of the block can then set {name}; nothing changes now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} from the block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let uses of {block} set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} ({times:g} times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. To let each use of the block set something, right-click a parameter of a node in it, and choose “Let each use of the block set this…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the block is called: letters, digits and _.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into your library of blocks, to be used in other projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the block is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a sentence, for whoever meets it in the palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in use: delete its nodes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the block from the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOPs a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add an Input and an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} classes</source>
        <extracomment>Of one: {n} class</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the data come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that is predicted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is being downloaded ({size}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on this computer yet ({size}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape}, {dtype}, without the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let each use of the block set this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a value of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {what} of the block. Give it a value of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its learning rate, as a multiple of the optimizer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its weights stay as they are while the rest learns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy {number} of {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen with {blocks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for {copies} alone, and not for the other copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is changed here holds from the next batch on, and is kept in the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate of the next step. What is typed holds for the rate without a warm-up, which goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the recipe to this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How gradients are clipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe: {differences}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch after which it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes that no longer learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading torch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input port of the block: what is wired to it where the block is used arrives here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An output port of the block: what arrives here comes out of it where it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is not known here, and is kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: the layer&apos;s name in the file, in the compiled network and in its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to the running training too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is learned from this output yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer is not known here, and is kept as it is. Perhaps {layer} is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Set {name} of {n} layers</source>
        <extracomment>Of one: Set {name} of {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a layer from the palette onto the canvas, or double-click one, to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer to see and change its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Learning rate over {n} epochs: at most {most}, {last} in the end</source>
        <extracomment>Of one: Learning rate over {n} epoch: at most {most}, {last} in the end</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} at epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} in the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change here changes all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These layers have no parameter in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that is kept for the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows go where: the same seed gives the same parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-validation: what the test part leaves is divided into so many folds, of which one validates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that the network learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that is only looked at, after every epoch: whether what was learned holds for rows never seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which fold validates, counted from 0; the others train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training only, at random: drawn anew for every batch. Validation and test rows are left as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This transform is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mixing} usually comes last: here {other} is done to samples that are mixed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slow} is done to every batch, for it stands behind {random}; before it, once is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} of {field}, step {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it earlier (Ctrl+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it later (Ctrl+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} of {field}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sizes with commas, such as 1, 8, 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number, not “{text}”: write a point for the decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one whole number, or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number, or several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one whole number, or {number} whole numbers such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number, or {number} numbers such as {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs sizes, such as 1, 8, 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a comma with no name before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number, not “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, or {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; {default} if left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a quotation mark &quot; that is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a comma between two names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number, not “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not hold {constant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does it · Tab or Alt+arrows: another · type a name · Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a node that wires leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other output may have these wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take {n} wires to another output</source>
        <extracomment>Of one: Take {n} wire to another output</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move the mouse; a click or Enter lets go, Escape leaves the copies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lead {n} wires from {before} to {after}</source>
        <extracomment>Of one: Lead {n} wire from {before} to {after}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} wires go to {port}</source>
        <extracomment>Of one: {n} wire goes to {port}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The wires stay where they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} stay where they are</source>
        <extracomment>Of one: {n} stays where it is</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Those wires are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the left</source>
        <extracomment>Of one: Align {n} node by the left</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the centre</source>
        <extracomment>Of one: Align {n} node by the centre</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the right</source>
        <extracomment>Of one: Align {n} node by the right</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the top</source>
        <extracomment>Of one: Align {n} node by the top</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the middle</source>
        <extracomment>Of one: Align {n} node by the middle</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align {n} nodes by the bottom</source>
        <extracomment>Of one: Align {n} node by the bottom</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute {n} nodes across</source>
        <extracomment>Of one: Distribute {n} node across</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute {n} nodes down</source>
        <extracomment>Of one: Distribute {n} node down</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes</source>
        <extracomment>Of one: Arrange {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes from top to bottom</source>
        <extracomment>Of one: Arrange {n} node from top to bottom</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange {n} nodes in rows</source>
        <extracomment>Of one: Arrange {n} node in rows</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the drawing from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the drawing in rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON: {fault} at character {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a step is made of the gradients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate goes over the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate rises in the first steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of the weights is added to the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How gradients that are too large are cut before a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether an average of the weights is kept, and is what is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the training ends before its last epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint is written at least so often:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} of checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in {n} worker processes</source>
        <extracomment>Of one: in {n} worker process</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>bfloat16 (mixed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float16 (mixed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contiguous (channels first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a process of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same all along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decays everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps the last weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves every epoch or minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves every epoch or {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves every {epochs} epochs or minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves every {epochs} epochs or {minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up of {steps} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps of {number} batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transform suits what this field holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted to the training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random, training only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixing a batch, training only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a transform to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {type} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {type} from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {type} of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bypassed node hands on what arrives at its first input. A muted one is left out, with what only it feeds. Nothing of it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bypass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node keeps its name: what it has learned is kept under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd, dd MMMM yyyy, HH:mm:ss</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Used {n} times, {copies} copies in all: a change here changes every one.</source>
        <extracomment>Of one: Used once, {copies} copies in all: a change here changes every one.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing uses it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used once: a change here changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used {n} times: a change here changes every one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} (copy {numbers})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was in the block {name}.</source>
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
        <source>wire from {source}, {out}, to {target}, {into}, carries {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {names} and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer that NetBuilder does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {name} {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wire from {source}, {out}, to {target}, {into}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} copies</source>
        <extracomment>Of one: {n} copy</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it out by &apos;columns&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value {value} of column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label needs fewer; leave it out of &apos;labels&apos; where it is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed while it was being read; load it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds texts, so it must be among &apos;labels&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every row has a missing value, so dropping them leaves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other} would both be the input {name}; rename one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delimiter must be one character such as , or ; got {delimiter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} in line {line} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {most} different values; {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{where}&apos; names {name} twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell has more than {most:,} characters; is a quotation mark missing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not written as CSV: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is UTF-16; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one cell, the lines above have {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a NUL byte; is this a text file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} cells, the lines above have {width}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than {most} MiB; is this a table?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {start} (0x{byte:02x}) is no UTF-8; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no number: where its point parts thousands, take it out; where it is the decimal point, set &apos;decimal&apos; to {mark!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is missing. Fill it in, {remedy}, or leave the column out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no number: where its comma parts thousands, take it out; where it is the decimal comma, set &apos;decimal&apos; to {mark!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value is missing; {n:,} of this column&apos;s values are. Fill it in, {remedy}, or leave the column out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a line of column names and no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds numbers; the first line must name the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no number, as others here are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no values at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is too large or infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one column, but {other!r} stands in it; set &apos;delimiter&apos; to {other!r}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {position} has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns are called {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} pictures cannot be read and are left out: {pictures}</source>
        <extracomment>Of one: one picture cannot be read and is left out: {pictures}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one row holds NaN or infinity; the first is row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: field &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} rows hold NaN or infinity; the first is row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields and tensors have different names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has masks outside 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has labels outside 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has indices outside 0 to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {needed:,.1f} GiB of memory, more than the {allowed:.1f} GiB allowed; use fewer rows or smaller samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {found}, declared {declared}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields differ in length: {lengths}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave {file} ({url}) with the SHA-256 {found}… where {sha256}… is published; what came was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} needs {needed:,.0f} MB, and {free:,.0f} MB are free on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends on to {url}, which is no https address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be asked by https alone, not at {url}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers with another part of another file than was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends on to a place that may not be followed (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer within {timeout_s:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke off after {start} of {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sends more than the {size} bytes of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offers {length} bytes where {file} has {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be reached ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke off ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than it should</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no archive that can be unpacked: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no file of {size:,} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; there is {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; did you mean &apos;{near}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} and {other} of another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} is {times} times as frequent as {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} is {times} times as frequent as {least}: class weights may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no rows of {name}: that cannot be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting classes: {done} of {total} {part} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes are about equally frequent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no pixels of {name}: that cannot be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one class alone, {name}: there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no rows of {name} and {n} more: that cannot be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no pixels of {name} and {n} more: that cannot be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at {name}: {done} of {total} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens in a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of time, without chance: first come the training rows, then those for validation, last the test rows. Rows that lie across a cut are in no part, for they would bring steps of one into another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {n} test rows are those that the makers of the data kept for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold {fold} of {folds} (counted from 0) validates, the other {others} train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random, stratified by {label}: each part has each class by its share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: the column is not used</source>
        <extracomment>Of one: {n} missing value: the column is not used</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: rows without it are dropped</source>
        <extracomment>Of one: {n} missing value: rows without it are dropped</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} missing values: the last value before it is taken</source>
        <extracomment>Of one: {n} missing value: the last value before it is taken</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object with shape, dtype and kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape must be a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtype must be float32 or int64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes and columns must be lists of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind must be one of {fieldkind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of this folder is no UTF-8, so it cannot name a class; rename it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no folders in it; each class needs one, with its {what} inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no {what} in it ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{odd}; take it out of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty column has no least and no greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the data: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds Python objects, which would have to be unpickled; save plain numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no NumPy array file, or its header is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {dtype}; numbers, truths and texts are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header claims the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header claims {shape} of {dtype}, {size:,} bytes, but {length:,} follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: row {row}, column {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a text that is no UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large or infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {kind}; numbers and texts are read. Leave it out by &apos;columns&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged or no Parquet file: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading pictures, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at pictures, {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds pixels of more than 16 bits; save it with 8 or 16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a JPEG, which blurs the edges of a mask; save it as PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds floating-point pixels; save it with 8 or 16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no picture that can be read ({formats})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a picture: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in colour ({mode}); a mask is grey or has a palette, an index a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field &apos;{field}&apos; needs {shape} {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what kind of file is this? .npy, .csv, .txt (for texts) and {suffixes} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project names no source of data; choose one, such as &apos;digits&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms: ColorJitter of &apos;{field}&apos; needs colours from 0 to 1: put it before {scaled}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object with a source, got {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put ColorJitter first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params must be an object, got {params}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms must be an object with a list for each field, got {listed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms: &apos;{field}&apos; must have a list, got {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms: &apos;{field}&apos; {refusal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {transform} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms: &apos;{mask}&apos; has to follow the {transform} of &apos;{image}&apos;, and is {here} where that is {there}: give both a Resize to one size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder; a file is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a file; a folder is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} names the home of nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {length:,} bytes; a whole number of pictures of {record:,} each is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {row} has label {records}; the labels are 0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no file {name}; there must be {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is left to learn from; name fewer targets or more columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {both} is an input and a target; name it in one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target may not be called &apos;{features}&apos;, which is the name of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no IDX file: it must begin with two zero bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends within its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header promises {shape} = {claimed:,} bytes, the file holds {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file goes on after the {shape} = {claimed:,} bytes that its header promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds IDX numbers of type 0x{magic:02x}; only unsigned bytes (0x08) are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged or no gzip file: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no folders in it; each class needs one, with its pictures inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no pictures in it ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target may not be called &apos;{image}&apos;, which is the name of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {name} names the pictures and stands in &apos;{where}&apos; too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}, but the table names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;classes&apos; and &apos;indices&apos; must name each class and its index once, in the same order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ignore} is to be ignored and stands for a class; name it in one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file of that name in &apos;{missing}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {one} and {other}; which of them belongs to the other folder&apos;s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has pixels of the index {index}, which stands for no class; there is {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its arrays hold no samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: array {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no array; the file must come from numpy.savez</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a single value; the first dimension must be the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds texts, so it is no image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shape} is no image: (H, W), (C, H, W) or (H, W, C) with 1, 3 or 4 channels is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an empty dimension: {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no label: one whole number or text a sample is needed, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be unpacked: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no .npz file, or it is damaged: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set &apos;missing&apos; to &quot;last value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name in &apos;targets&apos; at least one column to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name in &apos;columns&apos; at least one column to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with a missing value, before which there is none to take; fill it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is blank, so a step has no value; write it, or NA there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every text is empty, so dropping them leaves nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column} is the text and a target; name it in one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target may not be called &apos;{text}&apos;, which is the name of the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no value at all in one of its dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has other classes than {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a series is split by time: with folds a network would learn from its future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {name} part would be empty: a share of {share:g} is {steps:,} steps in time, and one sample spans {needed:,}; give it a larger share, or make &apos;window&apos; and &apos;horizon&apos; shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed must be a whole number from 0, got {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} follows from folds and test: leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {name} part would be empty, because its share is 0; give it some, such as 0.1, and the others less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object such as {{&quot;train&quot;: 0.7, &quot;validation&quot;: 0.15, &quot;test&quot;: 0.15}}, got {record!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the texts of the training part hold nothing but white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabulary of &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its tokens must be texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: its tokens are not those that were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms of &apos;{field}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the bookmark “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the note “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size the note “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour the note “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the frame “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the note “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of numbers is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low must be less than high, got {low:g} and {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} was fitted to other data: the field has {size} channels or features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {type} was fitted to is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {transform} was fitted to is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what OneHot was fitted to is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what Resize was set to is missing or damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must go from the smaller number to the larger, got {low:g} and {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no line @data; is this a .ts file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a missing value (&apos;?&apos;); set &apos;missing&apos; to &quot;interpolate&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a time with each value; series without times (@timeStamps false) are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to say either &apos;@classLabel true&apos; with the classes or &apos;@targetLabel true&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@classLabel must name each class once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must have values between &apos;,&apos; and, after a &apos;:&apos;, its class or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{name} must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@{name} must be a whole number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets {places} in the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets nothing yet in the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block {name} of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: indices are not negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index {wrong:,} arrived at a table of {size:,} embeddings, which takes 0 to {last:,}: set num_embeddings to {least:,} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs num_parameters 1 or {channels}, one for each channel, got {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {lower} not above {upper}: {low:g} and {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an even size along dim {dim}: it is cut in halves, got {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {lower} below {upper}: {low:g} and {high:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs num_parameters 1 got {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{num_heads:,} heads</source>
        <extracomment>Of one: {num_heads:,} head</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{nhead:,} heads</source>
        <extracomment>Of one: {nhead:,} head</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{dim_feedforward:,} inner</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{dim_feedforward:,} inner units</source>
        <extracomment>Of one: {dim_feedforward:,} inner unit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>needs as many keys as values, got {keys} and {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs vectors of one size at in and at memory, got {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>causal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {name} that divides the size of a vector: {heads} does not divide {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the same sizes before (T, F) everywhere, got {query}, {key} and {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs queries and keys of one size, got {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs ({length}) at {mask}, as long as what arrives at {port}, got {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shape} at {name}, got {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{repeat} times</source>
        <extracomment>Of one: {repeat} time</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>needs numbers: true and false cannot be subtracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs one element type on both wires, got {dtypes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs shape to start with 1: it stands for the batch, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two inputs of one shape, with one dimension at least, got {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two wires, the first and the second, got {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs the same number of dimensions on every wire, got {specs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs sizes that are equal, or 1, got {specs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two matrices, (…, A, B) and (…, B, C), got {specs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs as many columns in the first as rows in the second, got {specs}: {columns} and {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs sizes before the matrices that are equal, or 1, got {specs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs sizes that are equal but along dim {dim}, got {specs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs groups that divide the channels that arrive: {groups} does not divide {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs groups that divide the {name}: {groups} does not divide {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs output_padding below the stride or the dilation, got {output_padding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two shapes that are equal but for the last size, got {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least one dimension, got ()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {name} from 1 to {rank}, or -{rank} to -1, got {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {name} 1 or -1, got {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot take {name} {dim}: dimension 0 is the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {name} to name each dimension once, got {dims}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs one shape at mean and logvar, got {mean} and {logvar}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the last dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs normalized_shape to be the end of the shape that arrives: {sizes} does not end {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs more than one point in each channel, got {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs num_groups that divides the channels: {groups} does not divide {channels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs more than one value in each group: {groups} groups of {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs padding that leaves something over, got {padding} on {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs padding below the size it mirrors, got {padding} on {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs padding of one turn at most, got {padding} on {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a value that {dtype} can hold, got {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {padding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs channels that upscale_factor² divides: {factor}² does not divide {channels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs height and width that downscale_factor divides: {factor} and {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs an image that a patch fits into: kernel_size {kernel_size:2} on {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs groups that divide the channels: {groups} does not divide {channels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs channels that the points of a patch divide: kernel_size holds {points}, {channels} arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs output_size that a patch fits into, got {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {places:,} patches for output_size {size}, got {arriving:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs either output_size or output_ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs padding of half the window at most: {padding} on {kernel_size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs both hidden and cell, or neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{hidden_size:,} units</source>
        <extracomment>Of one: {hidden_size:,} unit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cannot take scale_grad_by_freq with mode max</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{num_layers} layers</source>
        <extracomment>Of one: {num_layers} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs proj_size below hidden_size: {proj_size} and {hidden_size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs padding_idx from 0 to {last:,}, a row of its table, got {place:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs max_len of at least {length:,}, the places that arrive, got {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a mask as long as the sequence: {mask} and {sequence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shape} at {name}, a state for each layer and direction, got {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{max_len:,} places</source>
        <extracomment>Of one: {max_len:,} place</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, not {known:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, and only one size beside the batch may be -1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, and every size is at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot make {wanted} of {spec}: it holds {size:,} values, which {known:,} does not divide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs either size or scale_factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs scale_factor where recompute_scale_factor is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs start_dim not after end_dim, got {start} and {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs unflattened_size to hold {size} values, got {sizes}: dim {dim} of {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} along dim {dim}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs shape to start with -1: it stands for the batch, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs dims to start with 0: dimension 0 is the batch, got {dims}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs dims to name each of 0 to {rank} once, got {dims}: {spec} arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs one {name}, or {rank} of them for {spec}, got {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs mode {fitting} for {spec}, got {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot take align_corners with mode {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {size:1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may hold {choices}, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be one of {choices}, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be true or false, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a text, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must have {length} numbers, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list of whole numbers, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a list of texts, got {value!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a finite number, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at least {limit}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be greater than {limit}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be at most {limit}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be less than {limit}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter {name!r}; did you mean {close!r}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is read off what arrives, and is not set by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights are {own}, and what arrives is {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} takes log-probabilities: put a {layer} before the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} takes expected counts, which are not negative: put a {layer} before the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} takes probabilities: put a {layer} before the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} takes distances, and has no least value where they can be negative: put a {layer} before the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} takes plain scores and does the work of a {layer} itself: leave {layer} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} needs floating-point values, got {dtype}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {layer} needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss}: how often each class of &apos;{field}&apos; occurs has not been counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{declaration}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer {optimizer!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scheduler {scheduler!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} is not for classes, which &apos;{field}&apos; holds; there is {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} is not for values, which &apos;{field}&apos; holds; there is {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{threads} threads are more than this computer has ({most}): they wait for one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write no event files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is set for {node} has no effect, as there is no such node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} and {first} share their weights; what is set for {first} counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer} takes weights that are matrices alone, and {nodes} also has others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input needs a field of the data to train with: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no loss {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the target out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the metrics out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is set for {node} has no effect, as there is no such node; did you mean &apos;{near}&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has nothing to learn: put a layer with weights in, such as Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and no layer here gives any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output needs a target, the field to be predicted: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every sample&apos;s &apos;{target}&apos; is {name}: with one class there is nothing to learn; data of two classes or more are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one class only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} compares nothing: it needs no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loss} compares nothing: it needs no metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no metrics needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {node} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave {name} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} cannot be measured with {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metric {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the file is not what was written (its SHA-256 differs): it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no manifest of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not name the files of a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: this is no state of a training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: the checkpoint cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the weights are of another network: {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: the checkpoint is not whole: {missing} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the checkpoint cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.compile is not to be had here ({reason}): the network runs as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the package triton is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no C++ compiler; install g++ or clang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.compile: a step measured {gain:.2f} times as fast as the network as it is; switch compile off in the training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.compile failed in another process: the network runs as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch.compile gave up on this network ({reason}): the network runs as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiling the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <extracomment>Of one: {n} minute</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>torch.compile took longer than {minutes}: the network runs as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiling, and then pausing, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compiling the network, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trained} trained this so far, and now {now}: the numbers differ from those of a training without this</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} processes</source>
        <extracomment>Of one: {n} process</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{path}: {trained} trained this, and stopped in the midst of an epoch: go on with as many (--workers {workers})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the epochs of this run had another length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the last checkpoint does not fit this project: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: params must be an object, got {params!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no Apple GPU here; choose &quot;auto&quot; or &quot;cpu&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no CUDA GPU here; choose &quot;auto&quot; or &quot;cpu&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {name} here, only cuda:0 to cuda:{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device must be &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;, got {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the {metric} of the {part} has not risen for {n} epochs: it was best, {best:.4g}, after epoch {epoch}</source>
        <extracomment>Of one: the {metric} of the {part} has not risen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the {metric} of the {part} has not fallen for {n} epochs: it was best, {best:.4g}, after epoch {epoch}</source>
        <extracomment>Of one: the {metric} of the {part} has not fallen for {n} epoch: it was best, {best:.4g}, after epoch {epoch}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{metric} has not been a finite number in any epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no metric {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to choose yourself, set threads, precision or memory_format in the training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes with 1 thread: this network is too small to gain from more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images laid out channels last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images laid out contiguously</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} (there was no time to measure others)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} ({other} cannot be used here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ways}, {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} (measured {gain:.2f} times as fast as {other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} ({other} measured {gain:.2f} times as fast)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computes with {ways}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the GPU gave up: {reason}. This program can use it no more until it is started again; the last checkpoint, if there is one, is kept. A training in a process of its own leaves the program as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another process of the training was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes: every node with weights is frozen: thaw one, or there is nothing to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen} has one learning rate for all weights: leave out every lr_factor under nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the project is not the one of these folds; they differ in {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this is no folder of folds, or one of a newer NetBuilder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: it must say how many folds there are, and where paths start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is something already; name a new folder, or resume it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes must be an object such as {{&quot;conv1&quot;: {{&quot;frozen&quot;: true}}}}, got {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes: {address} must be an object such as {{&quot;lr_factor&quot;: 0.1}}, got {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes: {address}: lr_factor must be a finite number of at least 0, got {factor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes: {address}: frozen must be true or false, got {frozen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no node {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nodes: {address} and {first} share their weights: leave one of the two out ({first} counts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: another training is going on in this run; stop it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped before the training began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>node {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be written to: the run is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the project is not the one of this run; they differ in {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: execution: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint could be written again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}. The training goes on, and it will be tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machines lost each other: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every node with weights would be frozen, and there would be nothing to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every node with weights is frozen: thaw one, or there is nothing to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: every line must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting that may change while a training runs: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change must be an object with any of {keys}, got {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no clipping {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning_rate must be a finite number greater than 0, got {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs must be a whole number from 1 to 1,000,000, got {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen must be an object such as {{&quot;conv1&quot;: true}}, got {frozen}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping must be null or an object such as {{&quot;type&quot;: &quot;Norm&quot;}}, got {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: {name} can be balanced for classes alone, and &apos;{field}&apos; has the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} needs numbers at least {least:g}, and &apos;{field}&apos; holds {odd:g} (after its transforms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{type}: &apos;{field}&apos; holds the index {odd}, and the output has {n:d} classes, whose indices are 0 to {last}</source>
        <extracomment>Of one: {type}: &apos;{field}&apos; holds the index {odd}, and the output has {n:d} class, whose indices are 0 to {last}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{type}: log_target is for a target of logarithms, and &apos;{field}&apos; holds classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: {name} can be balanced for classes or a row of numbers, and &apos;{field}&apos; has the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} needs numbers from {least:g} to {most:g}, and &apos;{field}&apos; holds {odd:g} (after its transforms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: {name} needs {count} numbers, one for each class; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>has the blank {blank}, and the output has {n:d} classes</source>
        <extracomment>Of one: has the blank {blank}, and the output has {n:d} class</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{type} counts every pixel, and &apos;{field}&apos; ignores some; use CrossEntropyLoss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measuring how the network computes fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nesterov needs a momentum greater than 0, and no dampening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has one learning rate for all weights: leave out every lr_factor under nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eps must be two numbers of at least 0, of which the first may be null; got {eps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>etas must be a number between 0 and 1 and one greater than 1, got {etas}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step_sizes must be the smallest step and the largest, got {step_sizes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} takes no sparse gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} takes sparse gradients only without {wrong}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark} holds nothing that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shape}, a score for each of the {count} classes of &apos;{name}&apos; at each pixel; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs ({wanted}), a score for each class at each place of &apos;{name}&apos;; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {target}, the shape of &apos;{name}&apos;; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {count} outputs, a mean and the logarithm of a variance for each number of &apos;{name}&apos; {shape}; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a label of two classes as its target (or one number, -1 or 1), which &apos;{name}&apos; is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs (T, C) with T at least {length}, the length of &apos;{name}&apos;; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a list of class indices as its target (ended by -1), which &apos;{name}&apos; is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, as many as &apos;{name}&apos; has places; got {got}</source>
        <extracomment>Of one: needs {n:d} output, as many as &apos;{name}&apos; has places; got {got}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, one for each class of &apos;{name}&apos;; got {got}</source>
        <extracomment>Of one: needs {n:d} output, one for each class of &apos;{name}&apos;; got {got}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>needs {n:d} outputs, one for each number of &apos;{name}&apos;; got {got}</source>
        <extracomment>Of one: needs {n:d} output, one for each number of &apos;{name}&apos;; got {got}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>needs classes as its target, and &apos;{name}&apos; holds numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs one class for each sample as its target, which &apos;{name}&apos; is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs numbers as its target, and &apos;{name}&apos; holds indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs numbers as its target, and &apos;{name}&apos; holds classes or indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs 2 outputs, the scores to be ranked; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs (2, D), two vectors to be compared; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs (3, D): an anchor, a vector like it and one unlike it; got {got}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a sequence of indices as its target, which &apos;{name}&apos; is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting of checkpoints {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scheduler {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no warm_up {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no averaging {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no penalty {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no early_stopping {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object with epochs, batch_size and an optimizer, got {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LBFGS looks at one batch several times: it cannot accumulate gradients of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LBFGS measures its steps by gradients, which float16 needs scaled: use float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number from {least} to {most:,}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoints must be an object such as {{&quot;epochs&quot;: 1, &quot;minutes&quot;: 1.0}}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} must be an object such as {{&quot;type&quot;: &quot;{type}&quot;}}, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accumulate nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute in float32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting of {part} {{name}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device must be &quot;auto&quot;, &quot;cpu&quot;, &quot;cuda&quot; or &quot;mps&quot;, got {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dead} of {total} units never fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dead} of {total} filters never fire</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} maps</source>
        <extracomment>Of one: {n:d} map</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network gives {n} numbers for {classes} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {version!r} is of a newer NetBuilder: update to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} (measured {in_one:.2f} times as fast as {other} in {one}, {gain:.2f} times in {ways})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss is no longer a finite number, in epoch {epoch}, batch {batch}. Try a lower learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good weights are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss is no longer a finite number, in epoch {epoch}, batch {batch}; it began at {node!r}. Try a lower learning rate (it was {rate:g}), or bring the data to a common scale with Normalize. The last good weights are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try a smaller batch size or a smaller network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training could not go on: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file could not be written: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and those of {nodes} are not: freeze them, or use another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{optimizer} takes sparse gradients alone, and those of a penalty are not: leave one of the two out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gradients of {nodes} are sparse, and cannot be accumulated: set accumulate to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, and {nodes} gives such: set its sparse to false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scheduler} gives {optimizer} a momentum, which the sparse gradients of {nodes} do not go with: set its cycle_momentum to false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there are {folds} folds, not {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the folder of the folds cannot be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the folds cannot be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting until the compiler of the last training has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a crash in a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the processor does not know an instruction of a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a library gave up, as at a failed assertion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was killed, as the system does where memory runs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} worker processes on this machine</source>
        <extracomment>Of one: a worker process on this machine</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} worker processes</source>
        <extracomment>Of one: a worker process</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The project asks for {workers}, but this trains in the process that calls: netbuilder train --workers {count} starts them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machines did not meet at {endpoint}: is this the first of them, and the port free there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{signal} ({meaning})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting {workers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the machines did not find each other: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Nothing had been saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process of the training was ended by {signal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process of the training ended without a word; the last that was heard: {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a process of the training ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. Nothing had been learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. The last checkpoint is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch of {size} does not fit in the computer&apos;s memory; try a batch size of {suggestion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch of {size} does not fit on {device}; try a batch size of {suggestion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not even a batch of {size} fits in the computer&apos;s memory; try a smaller network or smaller inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not even a batch of {size} fits on {device}; try a smaller network or smaller inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metrics could not be loaded: torchmetrics says {reason!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the metrics could not be loaded: torchmetrics says {reason!r}; torchvision is of another build than torch: reinstall the two together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no run folder can be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every sample to learn from has the &apos;{field}&apos; {name}: with one class there is nothing to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node}: {refusal}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be sent from another process: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cannot be computed in another process: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last digits of {nodes} are not the same each time on a GPU: a training that goes on may come to slightly other numbers than one that never stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there must be at least one sample, and as many of each input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this network predicts nothing: none of its Outputs has a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no split {split!r}; there is {splits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network needs the field &apos;{name}&apos; as its input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; must be {wanted} for each sample, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the Outputs of this run do not fit its data: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this holds a run for each fold: name one of them, such as {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best weights are saved together with the last: save(&apos;last&apos;, …, best=…)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run has the checkpoints last, best and good, not {which!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is no such run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this is no run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this run was made by a newer NetBuilder: update NetBuilder to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: base must be a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: it must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the run folder cannot be made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the network of this run cannot be built: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this is no run folder: {name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: this is not a NetBuilder project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: every line must be an object with the number of its epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {part} must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: it is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: it is not JSON: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent}: {path} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is being trained now: stop the training first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run}: this is no run folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: it could not be deleted: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs done, of those that were planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long it trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings that were changed while it trained (changes.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {metric}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} of the test data, looked at once at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>val. {metric}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{metric} of the validation data, at the epoch with the least loss there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it ended, or that it trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epochs} of {planned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}; {none} where the project says nothing, so that the default counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading runs, {n:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size is that of all workers together: {samples} cannot be shared by {n} workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {number}: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type}: schedulers must be a list such as {example}, got {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {number} must be an object such as {{&quot;type&quot;: &quot;LinearLR&quot;}}, got {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part {number}: {type} cannot be one of several; there is {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting of part {number} {{name}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestones must be {count}, one less than the schedulers; got {milestones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pct_start {share:g} leaves a phase without any of the {steps} steps of the training: choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scheduler for part {number} {{name}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestones must rise, got {milestones}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON: {msg} (line {lineno}, column {colno})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a copy of the run from elsewhere would help, or training anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last weights are whole: to do without the best ones, delete {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: there is no checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to go on from epoch {epoch}, delete {last} and rename {older}, which is whole, to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the best weights are whole: evaluating, predicting and exporting take them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the checkpoint could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}; {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}: these are not the best weights that {last} was saved with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker was lost: all began again from the last checkpoint, {times} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workers did not find each other: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {dtype} cannot be kept in a checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensorboard: the package tensorboard is not installed: {install}, or set tensorboard to false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorBoard&apos;s event files could not be written: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}. The training goes on without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}. What was learned until then is kept in {path}: once the data can be read again, netbuilder train --resume {path} goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change was not made for {gone}: there is no such node with weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change was not made: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the change was not made, as it cannot be written into the run: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has {places:,} places, and &apos;{field}&apos; needs up to {size:,}: give it as many, or the data a smaller vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {size:,} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training ended with an error that nobody foresaw: {name}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several workers train on &quot;cpu&quot;, or on &quot;cuda&quot; with a GPU for each, not on &quot;{device}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{here} workers are too many for {gpus} GPUs: each takes one of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data: {left_out}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} or {other}</source>
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
    <message numerus="yes">
        <source>{n} parameters</source>
        <extracomment>Of one: {n} parameter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with nothing but the data: handwritten digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New from template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No template is called or tells of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to build?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train {train}, validation {validation}, test {test}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working out shapes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} parameters, {trained} of them trained</source>
        <extracomment>Of one: {n} parameter, {trained} of them trained</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} floating-point operations a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About NetBuilder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is still here; saving it now is a good idea.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch is being loaded; this begins as soon as that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edit is being looked at; this begins as soon as that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a network, train it, watch it learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training could not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Set {names} of {n} layers</source>
        <extracomment>Of one: Set {names} of {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Values of the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} of {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>takes {n} numbers</source>
        <extracomment>Of one: takes {n} number</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>takes no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop comparing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {name}: {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compared with {name} · {n} wires otherwise</source>
        <extracomment>Of one: Compared with {name} · {n} wire otherwise</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {name} · {remark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {name} · no difference here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {name} is drawn otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receptive field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {steps} · padding {padding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one node to see what a unit of it sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit of this node sees is not known: the shapes there are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it sees is not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit at {place} of {node} sees {part} of {what} {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees no input: nothing leads here from one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees {part} of {what} {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values a sample:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {total} parameters ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {total} floating-point operations a sample ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of {total} bytes a sample ({percent} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} values, {bytes} a sample</source>
        <extracomment>Of one: {n} value, {bytes} a sample</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>under {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{device} · {n:d} workers</source>
        <extracomment>Of one: {device} · own process</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {total} bytes of its memory are in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {total} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the network trains: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n:d} more</source>
        <extracomment>Of one: {first} and {n:d} more</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nodes} frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nodes} no longer frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping {clipping}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of your own: it begins as a wire from one input to one output. Open it and draw what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with NetBuilder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is drawn yet.
Every node, frame and note will be listed here, from input to output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} frames</source>
        <extracomment>Of one: {n} frame</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes, frames and notes of the drawing. Enter goes to one on the canvas, F2 writes on a frame or a note, Delete deletes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} steps of {size}</source>
        <extracomment>Of one: {n:d} step of {size}</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} values</source>
        <extracomment>Of one: {n:d} value</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} class scores</source>
        <extracomment>Of one: {n:d} class score</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>at {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Train: the loss appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss appears here with the first batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no metric: choose one at the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the past the smooth line remembers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logarithmic scale: equal factors are equally far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured beside the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss (log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the curves as {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curves could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} pixels are of no class and are ignored.</source>
        <extracomment>Of one: {n} pixel is of no class and is ignored.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{field} · {classes} classes · {count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} · {classes} classes · {count} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows are of no class and are ignored.</source>
        <extracomment>Of one: {n} row is of no class and is ignored.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>row {row} of the data · {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}

As the network reads it:
{tokens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row, column: value of each channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filled} of {places} places filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data have no numbers to look at: their fields are classes alone. Look at the classes instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <extracomment>Of one: {n} row</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rows} · {n} constant: nothing can be learned from them</source>
        <extracomment>Of one: {rows} · {n} constant: nothing can be learned from it</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{low} to {high}: {n} values</source>
        <extracomment>Of one: {low} to {high}: {n} value</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which field is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} before the transforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} after them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps that it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest that all gradients may be together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How length is measured: 2 is the usual, inf takes the largest number alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest that a number may be, up and down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the average stays each step: 0.999 looks back some 1,000 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembers less in the first steps, so that the first weights do not linger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the epochs that are over when averaging begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate while it averages; empty leaves the rate as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs in which the rate goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it goes there along a cosine or a straight line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sum of the weights&apos; squares is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sum of the weights&apos; magnitudes is multiplied by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure: loss, or a metric such as accuracy; with several Outputs digit.accuracy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs without progress after which it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress that is not more does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Let go to remove {n} wires</source>
        <extracomment>Of one: Let go to remove {n} wire</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Draw across the wires to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nodes that have wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead the wire from {source} to {target} through points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a point of the wire from {source} to {target} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straighten the wire from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any words, or one of these and words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the place of {n} layers</source>
        <extracomment>Of one: In the place of {n} layer</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Swap {n} layers for…</source>
        <extracomment>Of one: Swap {n} layer for…</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Take a node out of its wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and drag, or shake it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut wires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and drag with the right button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a drawing as large as this it is worked out on the canvas, when it is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as {key} on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>along it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of {whole}, step {step}, from {over} outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} of {whole}, step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unit in the middle sees places {first} to {last} of 0 to {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far from any edge it would see {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axis {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the next unit sees begins {step} further on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first unit sees begins {over} outside of the edge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sees of {input}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} rows, chosen at random</source>
        <extracomment>Of one: {some} of {n} row, chosen at random</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers of each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data in the inspector: with nothing selected, open Data and pick a source. Their samples, classes and numbers then appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data were not loaded to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data page of the inspector has a button that downloads them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are being looked at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the data is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the data again, where their files have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data cannot be looked at: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training part has no sample of this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation part has no sample of this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test part has no sample of this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which field is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle the samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} · {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left out: every sample could be read, and no value is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} rows are in no part.</source>
        <extracomment>Of one: {n} row is in no part.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out · {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a layer with weights on the canvas, a Conv2d or a Linear: its filters appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} filters</source>
        <extracomment>Of one: {some} of {n:d} filter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} inputs</source>
        <extracomment>Of one: {some} of {n:d} input</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} outputs</source>
        <extracomment>Of one: {some} of {n:d} output</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{columns} across × {rows} down · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} down × {columns} across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter {filter} · row {row}, column {column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} filters</source>
        <extracomment>Of one: {n:d} filter</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} inputs</source>
        <extracomment>Of one: {n:d} input</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} outputs</source>
        <extracomment>Of one: {n:d} output</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Which input of the filters is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each unit&apos;s weights laid out like the image that the layer reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} ({type}) has no filters in the network that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {row}, input {column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter {filter}, input {input} · row {row}, column {column}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filters} · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filters} on input {input} · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of the plane and its points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paler the ground, the less sure the network is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of what is predicted against the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across: what is true.&lt;br&gt;Up: what is predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken for another class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every Input and Output needs a field of the data; then what the network says appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an Output a target from the data: what the network says of validation samples appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} mistakes</source>
        <extracomment>Of one: {n:d} mistake</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{part} · {samples} · {share} right · {mistakes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} · {name}: predicted against true · off by {off} on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} · {field} above, what the network makes of it below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which Output is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n:d} samples</source>
        <extracomment>Of one: {some} of {n:d} sample</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} samples</source>
        <extracomment>Of one: {n:d} sample</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The network gives {given} numbers where {field} has {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network gives {given} where {field} is {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture for a target of kind “{kind}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems. What is wrong with the drawing, the data or the recipe appears here, each with a way to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {most} of {count} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which measure the curves show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which part of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} · epoch {epoch} · {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were moved to the trash.</source>
        <extracomment>Of one: {n:d} run was moved to the trash.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were put back.</source>
        <extracomment>Of one: {n:d} run was put back.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:d} runs were deleted.</source>
        <extracomment>Of one: {n:d} run was deleted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{run} is being trained now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} runs for good?</source>
        <extracomment>Of one: Delete {n} run for good?</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no trash for the place where they are: weights, curves and notes cannot be brought back.</source>
        <extracomment>Of one: There is no trash for the place where it is: weights, curves and notes cannot be brought back.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project of {run} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program here that shows folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} was moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} was put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is as it was in {run}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notes could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every run could be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every run could be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is already as it was in {run}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reasons}: stop the training first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} cannot be gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{epochs}; the least validation loss was in epoch {best}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tags of {n:d} runs</source>
        <extracomment>Of one: Tags of {n:d} run</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was tried, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart by commas: baseline, good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags that all of them have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every training leaves a run: its curves, settings and results appear here. Press Train to make the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project has no runs yet: press Train to make the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs are being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} runs</source>
        <extracomment>Of one: {some} of {n} run</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of name, state, notes and settings; #word for tags (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also the runs of other projects, or of this one under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen runs alone: their curves, and the settings in which they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the project as it was in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this run from its last checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and tags (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all runs in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the runs again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} runs chosen</source>
        <extracomment>Of one: {n} run chosen</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are {n:d} runs of others here.</source>
        <extracomment>Of one: There is one run of another project here.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Filter: adam, lr 0.01, failed, #good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the project as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs cannot be read: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the project of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run} is no longer in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is something at {path} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network is being looked at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block is shown by itself: open it where it is used to see what it computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing has problems: once they are mended, this shows what the network computes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network could not be looked at: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a legend of what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} pixels, smaller than asked for: more cannot be held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Painting the picture: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block of the library could not be read: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bookmark {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the frame {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the frame {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ended with an error that nobody foresaw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this network: make a layer smaller, or the batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: see the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping, and saving what was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {measured}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch}, batch {batch} of {batches}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} / {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved to a file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} samples/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings of this training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this training computes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training goes on with what was drawn and set when it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ended early: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network to train yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of the last project goes on: {stop} stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training runs already: {pause} pauses it, {stop} stops it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run that was stopped or failed to go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is being stopped, and what was learned is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training is paused already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing trains now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training is paused: resume it, or stop it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings</source>
        <extracomment>Of one: {n} warning</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} folds</source>
        <extracomment>Of one: {n} fold</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>blocks may lie {most} deep in others, and {block} lies deeper here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has no block {block!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {block} gives more than it takes, so one copy cannot feed the next: set repeat to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the project has no block {block!r}; it has {blocks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set repeat to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot share weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {block} contains itself here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {block} has no Input: add one in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {block} has no Output: add one in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it weights of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is to be the block&apos;s parameter {named!r}, and there is none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parameter {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown layer {type!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drawing has no {end}: add one, and wire it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id!r} is a name that torch&apos;s modules use for themselves: give the node another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder does not know the layer {type!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NetBuilder does not know the layer {type!r}; did you mean {close}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs Flatten?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input needs a field of the data, or a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input needs a field of the data ({fields}), or a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no data yet that has a field {name!r}; choose data, or give a shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no output {name!r} ({edge})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} takes one wire, and {edge} is one too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not wired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear reads only the last dimension of {shape}, each row for itself; insert Flatten to let it see all {size:,} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every Output is muted ({nodes}), so there is nothing to compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data has no field {name!r}; it has {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{layer} has no input {name!r} ({edge})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dangling wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one wire too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is wired to {ports} of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no input {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {name} back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} shows another block, or sets its parameters otherwise, so its weights do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{owner} is repeated {n} times, so its weights do not fit</source>
        <extracomment>Of one: {owner} is repeated {n} times, so its weights do not fit</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the blocks come to {total:,} copies in all, {here:,} of them here, and {most:,} are the most: lower repeat, here or in the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no Block node {owner!r} whose weights it could use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} has no weights of its own: name the node that has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} leads to no Output, so it has no weights to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what arrives here has another shape than at {owner}, so its weights do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing comes out of the block {name}: wire its Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs floating-point values, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs float values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs whole numbers (int64), such as the indices of words, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs true and false (bool), a mask, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a mask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs floating-point values at {port}, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs float values at {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs whole numbers (int64), such as the indices of words at {port}, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs whole numbers at {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs true and false (bool), a mask at {port}, got {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a mask at {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot take {shapes}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be built: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must leave dimension 0 alone: it is the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimension 0 is the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves nothing over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs vectors, {shape}, got indices: an Embedding makes them vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the padding cuts everything off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel is larger than the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the windows do not fit into the input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs vectors at {port}, {shape}, got indices: an Embedding makes them vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shapes}, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shapes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves nothing over: {name} would be {spec}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shapes} at {port}, got {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {shapes} at {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, so it has no weights to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the block {old} to {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {names} of the block {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is no name for a block: use letters, digits and _, beginning with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {name} would contain itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {name} is in use ({nodes}): delete these first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a block {name} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no block {name!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is no name for a parameter of a block: use letters, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default of {name} must be a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} nodes</source>
        <extracomment>Of one: Delete {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} nodes</source>
        <extracomment>Of one: Move {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connect {n} wires</source>
        <extracomment>Of one: Connect {n} wire</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} wires</source>
        <extracomment>Of one: Remove {n} wire</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cut {n} nodes</source>
        <extracomment>Of one: Cut {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connect {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is not on this computer yet: download it ({size}; `netbuilder datasets --download {name}` does)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} cannot be kept here: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {file} could not be downloaded: {reasons}. Where this computer has no network, get {names} from {where}/ on another one, put them into {folder}, and ask for the download again: it checks them ({size} bytes in all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no data set to download {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{server} {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not be read (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no longer there (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks to wait (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no time now (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers with an error (HTTP status {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such class in &apos;{folder}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {dtype} from {low:g} to {high:g}, but pixels go from 0 (black) to 1 (white); save it as uint8 where white is 255, else bring it to [0, 1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {largest}; whole numbers are read up to 2**63 - 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an array file of version {version}; 1.0 and 2.0 are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {size}, the first picture {first} (height × width); set &apos;size&apos; to bring all to one size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has too many pixels; at most {most:,} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has too many pixels, {found}; at most {most:,} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cache cannot be written: {reason}; make room on that disk, or set &apos;cache&apos; to none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cache cannot be read: {reason}; make room on that disk, or set &apos;cache&apos; to none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field &apos;{name}&apos; is not what it was when this run was trained; bring the old data back, or train a new run on these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data are no longer those that this run was trained on: {then} then, {now} now; bring the old data back, or train a new run on these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data are no longer those that this run was trained on: their values differ, or the order of their rows; bring the old data back, or train a new run on these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {found}; {needs}, or a stack of such</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has one cell, but {other!r} stands in it; {delimiter!r} must stand between two cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} cells; {needs}, so {size} numbers a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell} is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell} is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell} is not a number; {mark!r} must stand before a fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column {column} is missing; {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cell} is not a whole number; {mark!r} must stand before a fraction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a picture; {needs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {found}; {needs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no category {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} rows; {needs}, so {wanted} rows in time order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins with a text; {needs}, numbers alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network never saw this: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transforms of &apos;{field}&apos;: must be objects such as {{&quot;type&quot;: &quot;Normalize&quot;}}, got {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>params of {transform} must be an object, got {params}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no source {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no transform {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no field {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs &apos;{name}&apos;: {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs &apos;{name}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in &apos;labels&apos; is no target; {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no target {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{absence}, or name in &apos;folder&apos; where its files are; {hint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{absence}, or name in &apos;folder&apos; where its files are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Debian and Ubuntu `apt install dataset-fashion-mnist` brings them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one label a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples, height, width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} dimensions where {wanted} are needed ({meaning})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds nothing: its header says {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its images are {here}, those of the training file {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {labels:,} labels for the {n:,} images of {images}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row {row} has label {label}; the labels are 0 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture in it can be read; the first {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture of the class &apos;{name}&apos; can be read; the first {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row names no picture; fill it in, or set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the masks have {n} classes; from 2 to {most:,} are told apart</source>
        <extracomment>Of one: the masks have one class; from 2 to {most:,} are told apart</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with it the masks have more than {most:,} different indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the array is no image, list in &apos;images&apos; those that are ([] for none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its arrays differ in their first dimension, the samples: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {n:,} arrays; at most {most:,} are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no array {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n:,} different values; a label has at most {most:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n:,} steps; a window of {window:,} and a horizon of {horizon:,} need {needed:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} texts are empty; fill them in, or set &apos;missing&apos; to &quot;drop rows&quot;</source>
        <extracomment>Of one: one text is empty; fill them in, or set &apos;missing&apos; to &quot;drop rows&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>there is no class {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number between 0 and 1, got {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the {name} part would be empty: a share of {share:g} of {n} rows; give it a larger share or use more rows</source>
        <extracomment>Of one: the {name} part would be empty: a share of {share:g} of one row; give it a larger share or use more rows</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{shares} = {sum:g}; the three must add up to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold must be a whole number from 0, got {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} rows cannot be divided into {folds} folds; use fewer folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fold must be a whole number from 0 to {most}, got {fold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folds must be a whole number from 2 to {most:,}, got {folds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault}; the texts are read from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name {n} classes, one a line; it names {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no file {name} (nor {other})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} dimensions, {other} has {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged: {part} is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes, masks and indices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indices whose number is known: set num_classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images and masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images of three channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneHot has num_classes {count}, indices 0 to {last}, and the data hold {odd}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds {contents}, and {transform} is for {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds masks, which follow the {transform} of their image by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n} dimensions (parts between &apos;:&apos;, but for the last), {expected} are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no series below @data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no tag of a .ts file (@problemName, @univariate, @classLabel, @data and the like)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its dimensions differ in length: {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {n:,} steps, the header says {steps:,} for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id!r} is no Python name: give the node another id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the wire from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {names} of {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {id} to {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Duplicate {n} nodes</source>
        <extracomment>Of one: Duplicate {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paste {n} nodes</source>
        <extracomment>Of one: Paste {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add {n} nodes</source>
        <extracomment>Of one: Add {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” was not applied, so it cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” was followed by other edits: undo those first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no wire {edge} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no wire {edge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no node {id!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a NetBuilder project (&quot;format&quot; is not &quot;netbuilder&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} must be an object {{…}}, got {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no number that JSON allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number {text} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number {text}… is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version must be a whole number from 1 on, got {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a node needs a type, got {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at must be two numbers [x, y], got {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off must be &quot;{bypass}&quot; or &quot;{mute}&quot;, got {off}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an edge is two texts [&quot;node.port&quot;, &quot;node.port&quot;], got {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not UTF-8 text (byte {start})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key {key!r} stands twice in one object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{block!r} is no name for a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name!r} is no name for a parameter of a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text {value} is not valid Unicode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select the nodes that are to become a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {id} apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} and {shares} share their weights: give each its own first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is bypassed: switch it on again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how often {id} is repeated is for each use to say: give repeat a number first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat of {id} is no number of copies: {copies!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} cannot be repeated, so it cannot be taken apart: set repeat to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} cannot be taken apart: the wire {twice} would be there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} lies between nodes of the selection (it leads to {back}): select it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} uses the weights of {owner}: select both, or neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is where data enter or leave the network, and stays outside a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project holds no block of its own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the block {name} needs {missing}, which the file does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size must be two numbers above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list […]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be two numbers [x, y]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be [&quot;node.port&quot;, &quot;node.port&quot;, [[x, y], …]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id!r} is no id: use letters, digits and _, beginning with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object {{…}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wire {edge} stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text!r} is no port: write it as node.port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wires form a loop: {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id!r} is no node id: use letters, digits and _, beginning with a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id {id!r} is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edge {edge} stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edge {edge} names a node that is not there: {end!r}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the port {port} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the port {port} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} is the last one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{port} is the first one already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{node} is no port: choose an Input or an Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is where data enter, and cannot be bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is where data enter, and cannot be muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is a port of the block, and cannot be bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} is a port of the block, and cannot be muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bypass {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an object {{…}}, got {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than {most} MB, which no project needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a project is a JSON object, this is {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project was made by a newer NetBuilder (format {format}, this one reads up to {newest}): update NetBuilder to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list […], got {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text, got {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not JSON: {reason} (line {line}, column {column})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than {most} levels (line {line})</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bypass {n} nodes</source>
        <extracomment>Of one: Bypass {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mute {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mute {n} nodes</source>
        <extracomment>Of one: Mute {n} node</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Switch {id} on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Switch {n} nodes on again</source>
        <extracomment>Of one: Switch {n} node on again</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{id} hands nothing on, so it cannot be bypassed: mute it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} takes nothing in that it could hand on, so it cannot be bypassed: mute it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} samples</source>
        <extracomment>Of one: {n} sample</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <extracomment>Of one: {n} time</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
