# C as far as breaking generated code needs it: tokens with their places, the functions of a file, and
# the statements of a function as a tree. The code is known to compile and to have a regular layout,
# so nothing here looks for errors.
package C;
use strict;
use warnings;

my $COMMENT = qr{/\*.*?\*/|//[^\n]*}s;
my $OPERATOR = qr{<<=|>>=|\.\.\.|->|\+\+|--|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[^\w\s]};

# Precedences of what stands between two operands.
our %BINARY = ("||" => 1, "&&" => 2, "|" => 3, "^" => 4, "&" => 5, "==" => 6, "!=" => 6, "<" => 7, "<=" => 7,
	">" => 7, ">=" => 7, "<<" => 8, ">>" => 8, "+" => 9, "-" => 9, "*" => 10, "/" => 10, "%" => 10);
my %CLOSES = ("(" => ")", "[" => "]", "{" => "}");
my $TYPE = qr{(?:const )?(?:struct \w+|unsigned|int|void|\w+_t|drv_word|(?!DRV_)[A-Z][A-Z_]+)(?: \*(?: const)?)*};

# Splits a text; lines that are not in the set `live`, if there is one, have no tokens.
sub tokens
{
	my ($text, $live) = @_;
	my @tokens;
	my $line = 1;
	while ($text =~ /\G(?:(\s+|$COMMENT)|(?<=\n)(\#(?:$COMMENT|\\\n|[^\n])*)|
			(L?"(?:[^"\\]|\\.)*"|L?'(?:[^'\\]|\\.)*')|([A-Za-z_]\w*)|(\d\w*)|($OPERATOR))/gcx) {
		my $kind = defined $3 ? "text" : defined $4 ? "word" : defined $5 ? "number" : "operator";
		push @tokens, { text => $&, kind => $kind, at => $-[0], line => $line }
			if !defined $1 && !defined $2 && (!$live || $live->{$line});
		$line += ($& =~ tr/\n//);
	}
	return \@tokens;
}

# Reads a text: its tokens, where each bracket is closed or opened, and its parts.
sub read_text
{
	my ($text, $live) = @_;
	my $c = { text => $text, tokens => tokens($text, $live), match => {} };
	my @open;
	for my $i (0 .. $#{ $c->{tokens} }) {
		my $token = word($c, $i);
		push @open, $i if $CLOSES{$token};
		next if $token !~ /^[])}]$/;
		my $from = pop @open;
		@{ $c->{match} }{ $from, $i } = ($i, $from);
	}
	$c->{parts} = [parts($c)];
	return $c;
}

sub word
{
	my ($c, $i) = @_;
	return $i < 0 || $i > $#{ $c->{tokens} } ? "" : $c->{tokens}[$i]{text};
}

# The source from token $i to token $j.
sub source
{
	my ($c, $i, $j) = @_;
	return "" if $j < $i;
	my ($from, $to) = @{ $c->{tokens} }[$i, $j];
	return substr $c->{text}, $from->{at}, $to->{at} + length($to->{text}) - $from->{at};
}

# The same with one space between tokens.
sub spaced
{
	my ($c, $i, $j) = @_;
	return join " ", map { word($c, $_) } $i .. $j;
}

# ---- functions ----

# What stands outside of braces: functions, structs and other declarations.
sub parts
{
	my ($c) = @_;
	my @parts;
	for (my $i = 0; $i < @{ $c->{tokens} }; $i++) {
		my ($first, $opens) = ($i);
		for (; word($c, $i) ne ";" && $i < $#{ $c->{tokens} }; $i++) {
			$opens //= $i if word($c, $i) eq "(";
			next if !$CLOSES{ word($c, $i) };
			last if word($c, $i) eq "{" && word($c, $i - 1) eq ")" && defined $opens;
			$i = $c->{match}{$i};
		}
		push @parts, word($c, $i) eq "{" ? function($c, $first, $opens, $i)
			: { name => "(file)", first => $first, last => $i };
		$i = $c->{match}{$i} if word($c, $i) eq "{";
	}
	return @parts;
}

sub function
{
	my ($c, $first, $opens, $brace) = @_;
	my $function = { name => word($c, $opens - 1), head => $first, opens => $opens, first => $brace,
		last => $c->{match}{$brace} };
	$function->{void} = spaced($c, $first, $opens - 1) =~ /\bvoid \w+$/ || $function->{name} eq "DRV_AT_UNLOAD";
	($function->{body}) = statement($c, $brace);
	return $function;
}

# ---- statements ----

# Reads the statement at token $i; returns it and where the next begins. A statement has a kind, its
# first and last token, and perhaps: cond, the tokens of its condition; kids, the statements in it.
sub statement
{
	my ($c, $i) = @_;
	my $token = word($c, $i);
	return block($c, $i) if $token eq "{";
	return branch($c, $i, $token) if $token =~ /^(?:if|while|switch|for)$/;
	return repeat($c, $i) if $token eq "do";
	my $end = $i;
	if ($token =~ /^(?:case|default)$/) {
		$end++ while word($c, $end) ne ":";
		return ({ kind => "label", first => $i, last => $end }, $end + 1);
	}
	for (; word($c, $end) ne ";"; $end++) {
		$end = $c->{match}{$end} if $CLOSES{ word($c, $end) };
	}
	my $kind = $token =~ /^(?:return|break|continue)$/ ? $token : is_declaration($c, $i) ? "declaration" : "expression";
	return ({ kind => $kind, first => $i, last => $end }, $end + 1);
}

sub block
{
	my ($c, $i) = @_;
	my $end = $c->{match}{$i};
	my @kids;
	for (my $at = $i + 1; $at < $end;) {
		(my $kid, $at) = statement($c, $at);
		push @kids, $kid;
	}
	return ({ kind => "block", first => $i, last => $end, kids => \@kids }, $end + 1);
}

sub branch
{
	my ($c, $i, $kind) = @_;
	my $end = $c->{match}{ $i + 1 };
	my ($body, $next) = statement($c, $end + 1);
	my $node = { kind => $kind, first => $i, cond => [$i + 2, $end - 1], kids => [$body] };
	if ($kind eq "for") {
		my @ends = grep { word($c, $_) eq ";" } $i + 2 .. $end - 1;
		$node->{cond} = [$ends[0] + 1, $ends[1] - 1];
		$node->{step} = [$ends[1] + 1, $end - 1];
	}
	if ($kind eq "if" && word($c, $next) eq "else") {
		(my $else, $next) = statement($c, $next + 1);
		push @{ $node->{kids} }, $else;
	}
	$node->{last} = $next - 1;
	return ($node, $next);
}

sub repeat
{
	my ($c, $i) = @_;
	my ($body, $next) = statement($c, $i + 1);
	my $end = $c->{match}{ $next + 1 };
	return ({ kind => "do", first => $i, last => $end + 1, cond => [$next + 2, $end - 1], kids => [$body] }, $end + 2);
}

sub is_declaration
{
	my ($c, $i) = @_;
	return spaced($c, $i, $i + 5) =~ /^(?:static )?$TYPE [A-Za-z_]\w* (?:=|;|\[)/;
}

# A statement and all in it.
sub all_below
{
	my ($node) = @_;
	return ($node, map { all_below($_) } @{ $node->{kids} // [] });
}

# ---- expressions ----

sub is_cast
{
	my ($c, $closes) = @_;
	my $opens = $c->{match}{$closes};
	return word($c, $opens - 1) !~ /^\w/ && spaced($c, $opens + 1, $closes - 1) =~ /^$TYPE$/
		|| word($c, $opens - 1) eq "return" && spaced($c, $opens + 1, $closes - 1) =~ /^$TYPE$/;
}

# Whether token $i stands between two operands.
sub is_binary
{
	my ($c, $i) = @_;
	return 0 if !$BINARY{ word($c, $i) };
	my $before = word($c, $i - 1);
	return 0 if $before =~ /^(?:return|case|sizeof)$/;
	return 0 if word($c, $i) eq "*" && $before =~ /^(?:struct|const|$TYPE)$/;
	return 0 if word($c, $i) eq "*" && word($c, $i - 2) eq "struct";
	return $before =~ /^[\w\]"']/ || ($before eq ")" && !is_cast($c, $i - 1));
}

# How far the operand before or after ($by) token $i reaches, where operators of precedence $most end it.
sub reach
{
	my ($c, $i, $by, $most) = @_;
	my $at = $i + $by;
	for (;; $at += $by) {
		my $token = word($c, $at);
		return $at - $by if $token =~ /^(?:[,;?:=]|[-+|&]=|return|)$/;
		return $at - $by if $token =~ ($by < 0 ? qr/^[([{]$/ : qr/^[])}]$/);
		return $at - $by if is_binary($c, $at) && $BINARY{$token} <= $most;
		$at = $c->{match}{$at} if exists $c->{match}{$at};
	}
}

# The arguments of the call whose parenthesis is token $opens, each as its first and last token.
sub arguments
{
	my ($c, $opens) = @_;
	my ($first, @arguments) = ($opens + 1);
	for (my $i = $first; $i <= $c->{match}{$opens}; $i++) {
		if ($i == $c->{match}{$opens} || word($c, $i) eq ",") {
			push @arguments, [$first, $i - 1] if $i > $first;
			$first = $i + 1;
		} elsif ($CLOSES{ word($c, $i) }) {
			$i = $c->{match}{$i};
		}
	}
	return @arguments;
}

# ---- names ----

# The parameters and local variables of a function: name, type, the token that declares it and the last of
# its first value.
sub variables
{
	my ($c, $function) = @_;
	my @variables;
	for my $i ($function->{opens} + 1 .. $function->{last}) {
		next if word($c, $i) !~ /^[A-Za-z_]\w*$/ || word($c, $i + 1) !~ /^[=;,)\[]$/;
		my $from = $i;
		$from-- while word($c, $from - 1) =~ /^(?:[A-Za-z_]\w*|\*)$/ && word($c, $from - 1) !~ /^(?:return|else)$/;
		my $type = spaced($c, $from, $i - 1);
		next if $type !~ /^(?:static )?$TYPE$/;
		my $end = $i;
		$end++ while word($c, $end) !~ /^[;,)]$/;
		$end = reach($c, $i + 1, 1, 0) if word($c, $i + 1) eq "=";
		push @variables, { name => word($c, $i), type => $type =~ s/ ?(?:const|static) ?//gr, at => $i, end => $end };
	}
	return @variables;
}

# The members of all structs of a text, as lists of names of the same type.
sub alike_members
{
	my ($c) = @_;
	my @lists;
	for my $part (grep { word($c, $_->{first}) eq "struct" && word($c, $_->{first} + 2) eq "{" } @{ $c->{parts} }) {
		my %names;
		my $first = my $at = $part->{first} + 3;
		for (; $at < $part->{last}; $at++) {
			next if word($c, $at) ne ";";
			my $text = spaced($c, $first, $at - 1);
			push @{ $names{$1} }, $2 if $text =~ /^(.*?)(\w+)$/;
			push @{ $names{"$1 $3"} }, $2 if $text =~ /^(\w+) \( \* (\w+) \) (.*)$/;
			$first = $at + 1;
		}
		push @lists, grep { @$_ > 1 } map { $names{$_} } sort keys %names;
	}
	return @lists;
}

1;
