# Completion of gilint for PowerShell 5 and later. In $PROFILE:
#   gilint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName gilint -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @()
    $word = ''
    foreach ($element in $commandAst.CommandElements) {
        $text = $element.Extent.Text
        if ($element.Extent.EndOffset -lt $cursorPosition) {
            $before += $text.Trim("'`"")
        } elseif ($element.Extent.StartOffset -lt $cursorPosition) {
            $word = $text.Substring(0, $cursorPosition - $element.Extent.StartOffset).Trim("'`"")
        }
    }
    # PowerShell may see only the end of a list as the word, and replace no more than that.
    $kept = 0
    if ($word.EndsWith($wordToComplete)) { $kept = $word.Length - $wordToComplete.Length }
    $gilint = $before[0]
    $words = @($before | Select-Object -Skip 1)
    # What gilint prints is UTF-8, whatever the console's encoding.
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $lines = @(& $gilint completion powershell --lang zh --at $before.Count -- @words $word 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    foreach ($line in $lines) {
        $value, $about = $line -split "`t"
        if ($value -eq ':files') {
            $start = $word.Substring(0, [int]$about)
            foreach ($file in [System.Management.Automation.CompletionCompleters]::CompleteFilename($word.Substring([int]$about))) {
                [System.Management.Automation.CompletionResult]::new(
                    $start + $file.CompletionText, $file.ListItemText, $file.ResultType, $file.ToolTip)
            }
            continue
        }
        if (-not $about) { $about = $value }
        $shown = $value
        $value = $value.Substring($kept)
        # PowerShell would take a comma for a list of its own.
        if ($value.Contains(',')) { $value = "'$value'" }
        [System.Management.Automation.CompletionResult]::new($value, $shown, 'ParameterValue', $about)
    }
}
