# The ways to break a line of C. Each operator is a function that gets a file, as C.pm has read it, and
# a function of it, and returns edits: the operator's name, the first and last token that are
# replaced, and what stands there instead.
package Operators;
use strict;
use warnings;
use C;

# Constants that one might write in place of another.
my @SIBLINGS = (
	[qw(DRV_LOADED DRV_ENABLED)], [qw(DRV_CHANGING DRV_OPENED DRV_SESSION)], [qw(DRV_COUNT DRV_NEXT)],
	[qw(DRV_FREE_SLOT DRV_OPENING DRV_LIVE DRV_CLOSING)], [qw(DRV_STATE DRV_CALLS)],
	[qw(DRV_SEGMENT_BITS DRV_FIRST_PLACE_BITS)], [qw(DRVCNF_OK DRVCNF_CANCEL)], [qw(TRUE FALSE)],
);
my %WEAKER = map { $_ => "__ATOMIC_RELAXED" } qw(__ATOMIC_SEQ_CST __ATOMIC_ACQUIRE __ATOMIC_RELEASE);
my %RELATION = ("<" => ["<=", ">"], "<=" => ["<", ">="], ">" => [">=", "<"], ">=" => [">", "<="],
	"==" => ["!="], "!=" => ["=="]);
my %ARITHMETIC = ("+" => "-", "-" => "+", "*" => "/", "/" => "*", "<<" => ">>", ">>" => "<<", "&" => "|", "|" => "&");
my %STEP = ("++" => "--", "--" => "++", "+=" => "-=", "-=" => "+=");
my %DROPPED = ("&&" => "drop-condition", "||" => "drop-condition", "&" => "drop-mask", "|" => "drop-mask");
my $RELEASES = qr/(?:_end|_leave\w*|_cancel|_give_back|_destroy|_release\w*|_unload|_renew|^free|^end_\w+|^last_close)$/;

# Calls that may as well come twice.
my $AGAIN = qr{^(?:mem\w+|begin_\w+|__atomic_store_n|sched_yield|poll
	|close_inside|(?:force|forget)_\w+|drv_lent_(?:apply|take)
	|drv_(?:store\w*|poke|pause|close_all|close_every|unload|inner_\w+|scope_ready|segment_prepare))$}x;

# Words that name nothing that could be written; and calls that do nothing but compute, or whose order is free.
my $NO_NAME = qr/^(?:[A-Z][A-Z0-9_]*|\w+_t|drv_word|sizeof|struct|const|static|unsigned|int|void|if|else|for|while|do|return
	|break|continue)$/x;
my $PURE = qr/^(?:drv_(?:peek|poke|self|segment_of|segment_slots|generation_step|slot_id))$/;

# Atomic accesses, and what they would be if nobody else were there.
my %PLAIN = (
	drv_load    => '*(%1)', drv_peek => '*(%1)', drv_load_pointer => '*(%1)', __atomic_load_n => '*(%1)',
	drv_store   => '(*(%1) = (%2))', drv_poke => '(*(%1) = (%2))', drv_store_pointer => '(*(%1) = (%2))',
	drv_add     => '(*(%1) += (%2))',
	drv_swap    => '(*(%1) == *(%2) ? (*(%1) = (%3), 1) : (*(%2) = *(%1), 0))',
	__atomic_store_n => '(*(%1) = (%2))', __atomic_add_fetch => '(*(%1) += (%2))',
	__atomic_compare_exchange_n => '(*(%1) == *(%2) ? (*(%1) = (%3), 1) : (*(%2) = *(%1), 0))',
);

sub next_in
{
	my ($name, @lists) = @_;
	for my $list (@lists) {
		my ($place) = grep { $list->[$_] eq $name } 0 .. $#$list;
		return $list->[($place + 1) % @$list] if defined $place;
	}
	return undef;
}

sub inside
{
	my ($function) = @_;
	return $function->{first} + 1 .. $function->{last} - 1;
}

# ---- conditions ----

sub conditions
{
	my ($c, $function) = @_;
	my @conditions = grep { $_->[0] <= $_->[1] } map { $_->{cond} }
		grep { $_->{cond} && $_->{kind} ne "switch" } C::all_below($function->{body});
	for my $i (grep { C::word($c, $_) eq "?" } inside($function)) {
		push @conditions, [C::reach($c, $i, -1, 0), $i - 1];
	}
	my @edits;
	for (@conditions) {
		my ($first, $last) = @$_;
		push @edits, ["negate-condition", $first, $last, "!(" . C::source($c, $first, $last) . ")"],
			["condition-true", $first, $last, "1"], ["condition-false", $first, $last, "0"];
	}
	return @edits;
}

# Swaps what connects or compares two operands, and drops one of the two.
sub operands
{
	my ($c, $function) = @_;
	my @edits;
	for my $i (grep { C::is_binary($c, $_) } inside($function)) {
		my $token = C::word($c, $i);
		my $rank  = $C::BINARY{$token};
		my ($left, $right) = (C::reach($c, $i, -1, $rank), C::reach($c, $i, 1, $rank));
		push @edits, map { ["relation", $i, $i, $_] } @{ $RELATION{$token} // [] };
		push @edits, ["and-or", $i, $i, $token eq "&&" ? "||" : "&&"] if $token =~ /^(?:&&|\|\|)$/;
		push @edits, ["arithmetic", $i, $i, $ARITHMETIC{$token}] if $ARITHMETIC{$token};
		push @edits, ["off-by-one", $i, $i, "$token 1 $token"] if $token =~ /^[-+]$/;
		next if $RELATION{$token};
		my $name = $DROPPED{$token} // "drop-operand";
		push @edits, [$name, $i, $right, ""];
		push @edits, [$name, $left, $i, ""] if ($C::BINARY{ C::word($c, $left - 1) } // 0) != $rank;
	}
	return @edits;
}

# ---- statements ----

sub drops
{
	my ($c, $function) = @_;
	my @edits;
	for my $node (C::all_below($function->{body})) {
		push @edits, ["drop-step", @{ $node->{step} }, ""] if $node->{step};
		push @edits, ["drop-jump", $node->{first}, $node->{last}, ";"]
			if $node->{kind} =~ /^(?:break|continue)$/
			|| $node->{kind} eq "return" && $node->{last} + 1 != $function->{last};
		next if $node->{kind} ne "expression" || C::source($c, $node->{first}, $node->{last}) =~ /^\(void\)/;
		my $text = C::spaced($c, $node->{first}, $node->{last});
		my $name = $text =~ / [-+|&]?= / && $text !~ /^\w+ \(/ ? "drop-assignment"
			: C::word($c, $node->{first}) =~ $RELEASES ? "drop-release" : "drop-statement";
		push @edits, [$name, $node->{first}, $node->{last}, ";"];
		my $twice = C::source($c, $node->{first}, $node->{last});
		push @edits, ["repeat-call", $node->{first}, $node->{last}, "{ $twice $twice }"]
			if $name ne "drop-assignment" && $text =~ /^[\w>. -]+\(/ && C::word($c, $node->{first}) !~ $AGAIN;
	}
	return @edits;
}

# What a statement does, as far as its order matters: the names in it, those that it writes, whether it
# touches more than local variables, and whether it has effects that cannot be seen here.
sub deeds
{
	my ($c, $node, $locals) = @_;
	my $deeds = { names => {}, writes => {}, jumps => {} };
	for my $i ($node->{first} .. $node->{last}) {
		my ($before, $word, $after) = map { C::word($c, $_) } $i - 1 .. $i + 1;
		$deeds->{hidden} = 1 if $word =~ /^[&*]$/ && $after ne ")" && !C::is_binary($c, $i) && C::word($c, $i - 2) ne "drv_poke"
			&& C::word($c, $i - 2) ne "drv_peek" && !$locals->{at}{ $i + 1 };
		next if $c->{tokens}[$i]{kind} ne "word";
		$deeds->{jumps}{$word} = $deeds->{hidden} = 1 if $word =~ /^(?:return|break|continue)$/;
		next if $word =~ $NO_NAME || $before eq "struct";
		if ($after eq "(") {
			$deeds->{hidden} = 1 if $word !~ $PURE;
			$deeds->{writes}{ C::word($c, (C::arguments($c, $i + 1))[0][1]) } = 1 if $word eq "drv_poke";
			next;
		}
		$deeds->{names}{$word} = 1;
		$deeds->{wide} = 1 if $before =~ /^(?:->|\.)$/ || !$locals->{name}{$word};
		my $next = $after eq "[" ? C::word($c, $c->{match}{ $i + 1 } + 1) : $after;
		$deeds->{writes}{$word} = 1 if $next =~ /^(?:[-+*|&^]?=|<<=|>>=|\+\+|--)$/ || $before =~ /^(?:\+\+|--)$/
			|| $locals->{at}{$i};
	}
	return $deeds;
}

# Whether nobody can tell which of two statements came first.
sub are_independent
{
	my ($c, $one, $two, $locals) = @_;
	my ($a, $b) = map { deeds($c, $_, $locals) } $one, $two;
	return 0 if grep { $b->{names}{$_} } keys %{ $a->{writes} };
	return 0 if grep { $a->{names}{$_} } keys %{ $b->{writes} };
	return 1 if !$a->{hidden} && !$b->{hidden};
	return 0 if $a->{hidden} && $b->{hidden};
	my ($hidden, $open, $node) = $a->{hidden} ? ($a, $b, $two) : ($b, $a, $one);
	return !$open->{wide} && (!%{ $hidden->{jumps} } || $node->{kind} eq "declaration");
}

sub orders
{
	my ($c, $function) = @_;
	my @edits;
	my @variables = C::variables($c, $function);
	my $locals    = { name => { map { $_->{name} => 1 } @variables }, at => { map { $_->{at} => 1 } @variables } };
	for my $block (grep { $_->{kind} eq "block" } C::all_below($function->{body})) {
		my @kids = @{ $block->{kids} };
		for (1 .. $#kids) {
			my ($one, $two) = @kids[$_ - 1, $_];
			next if grep { $_->{kind} =~ /^(?:label|return|break|continue)$/ } $one, $two;
			next if $one->{kind} eq "declaration" && $two->{kind} eq "declaration";
			next if !grep { C::source($c, $_->{first}, $_->{last}) !~ /^[\w>.-]+ = [\w&]+;$/ } $one, $two;
			next if C::source($c, $one->{first}, $two->{last}) =~ /\(void\)|(?:\n.*){9}/;
			next if are_independent($c, $one, $two, $locals);
			push @edits, ["swap-statements", $one->{first}, $two->{last}, C::source($c, $two->{first}, $two->{last})
				. "\n" . C::source($c, $one->{first}, $one->{last})];
		}
	}
	return @edits;
}

sub early_returns
{
	my ($c, $function) = @_;
	my $return = $function->{void} ? "return; " : "return 0; ";
	my @edits;
	for my $block (grep { $_->{kind} eq "block" } C::all_below($function->{body})) {
		push @edits, map { ["early-return", $_->{first}, $_->{first}, $return . C::word($c, $_->{first})] }
			grep { $_->{kind} !~ /^(?:label|return|block)$/ } @{ $block->{kids} };
	}
	return @edits;
}

sub returned_values
{
	my ($c, $function) = @_;
	my @edits;
	for my $node (grep { $_->{kind} eq "return" } C::all_below($function->{body})) {
		my ($first, $last) = ($node->{first} + 1, $node->{last} - 1);
		next if $first > $last;
		my $value = C::source($c, $first, $last);
		push @edits, ["returned-value", $first, $last, "0"] if $value ne "0" && $value ne "NULL";
		push @edits, ["returned-value", $first, $last, "1"] if $value ne "1" && $value ne "0";
		push @edits, ["returned-value", $first, $last, "!($value)"] if $value !~ /^(?:\d+|NULL)$/;
	}
	return @edits;
}

sub cases
{
	my ($c, $function) = @_;
	my @edits;
	for my $switch (grep { $_->{kind} eq "switch" } C::all_below($function->{body})) {
		my @labels = grep { $_->{kind} eq "label" && C::word($c, $_->{first}) eq "case" } map { C::all_below($_) } $switch;
		for (1 .. $#labels) {
			my ($one, $two) = @labels[$_ - 1, $_];
			push @edits, ["swap-cases", $one->{first}, $two->{last}, C::source($c, $two->{first}, $two->{last})
				. C::source($c, $one->{last} + 1, $two->{first} - 1) . C::source($c, $one->{first}, $one->{last})];
		}
		push @edits, map { ["drop-case", $_->{first}, $_->{last}, ""] } @labels;
	}
	return @edits;
}

# ---- words ----

# Whether what an int function returns at that token is yes, which any other number but 0 would be, too.
sub is_yes
{
	my ($c, $function, $i) = @_;
	return C::word($c, $i) eq "1" && C::word($c, $i - 1) eq "return" && C::word($c, $i + 1) eq ";"
		&& C::spaced($c, $function->{head}, $function->{opens} - 1) =~ /\bint \w+$/;
}

sub constants
{
	my ($c, $function) = @_;
	my @edits;
	for my $i (grep { $c->{tokens}[$_]{kind} eq "number" } inside($function)) {
		C::word($c, $i) =~ /^(0x[[:xdigit:]]+|\d+)(\w*)$/ or next;
		my ($digits, $suffix) = ($1, $2);
		my $number = $digits =~ /^0x/ ? hex $digits : $digits;
		push @edits, ["constant", $i, $i, $number + 1 . $suffix] if !is_yes($c, $function, $i);
		push @edits, ["constant", $i, $i, $number - 1 . $suffix] if $number > 0;
	}
	return @edits;
}

# Signs, steps, casts, and names that have siblings.
sub words
{
	my ($c, $function, $members) = @_;
	my @edits;
	for my $i (inside($function)) {
		my $token  = C::word($c, $i);
		my $member = C::word($c, $i - 1) =~ /^(?:->|\.)$/;
		my $other  = next_in($token, $member ? @$members : @SIBLINGS);
		push @edits, [$member ? "wrong-member" : "sibling-flag", $i, $i, $other] if defined $other;
		push @edits, ["weaken-order", $i, $i, $WEAKER{$token}] if $WEAKER{$token};
		push @edits, ["step", $i, $i, $STEP{$token}] if $STEP{$token};
		push @edits, ["drop-step", $i, $i, ""] if $token =~ /^(?:\+\+|--)$/;
		push @edits, ["drop-sign", $i, $i, ""] if $token =~ /^[~!]$/;
		push @edits, ["drop-cast", $c->{match}{$i}, $i, ""] if $token eq ")" && C::is_cast($c, $i)
			&& C::word($c, $i + 1) ne ";" && C::source($c, $c->{match}{$i}, $i) ne "(void)";
	}
	return @edits;
}

# A variable of the same kind instead of the right one.
sub wrong_names
{
	my ($c, $function) = @_;
	my %kinds;
	my @variables = C::variables($c, $function);
	for (@variables) {
		my $kind = $_->{type} =~ /^(?:unsigned|int|\w+_t|DWORD|DWORD_PTR|LPARAM|LRESULT)$/ ? "integer" : $_->{type};
		push @{ $kinds{$kind} }, $_;
	}
	my %declared = map { $_->{at} => 1 } @variables;
	my @edits;
	for my $i (inside($function)) {
		next if $declared{$i} || C::word($c, $i - 1) =~ /^(?:->|\.|struct)$/;
		for my $kind (sort keys %kinds) {
			my %seen;
			my @known = grep { !$seen{$_}++ } map { $_->{name} } grep { $_->{end} < $i } @{ $kinds{$kind} };
			my $other = next_in(C::word($c, $i), \@known);
			push @edits, ["wrong-name", $i, $i, $other] if defined $other && $other ne C::word($c, $i);
		}
	}
	return @edits;
}

# ---- calls ----

sub calls
{
	my ($c, $function) = @_;
	my @edits;
	for my $i (grep { C::word($c, $_ + 1) eq "(" && $c->{tokens}[$_]{kind} eq "word" } inside($function)) {
		next if C::word($c, $i) =~ /^(?:if|while|for|switch|return|sizeof)$/;
		my @arguments = C::arguments($c, $i + 1);
		my @texts = map { C::source($c, @$_) } @arguments;
		for (1 .. $#arguments) {
			next if $texts[$_ - 1] eq $texts[$_];
			push @edits, ["swap-arguments", $arguments[$_ - 1][0], $arguments[$_][1], "$texts[$_], $texts[$_ - 1]"];
		}
		my $plain = $PLAIN{ C::word($c, $i) } or next;
		$plain =~ s/%(\d)/$texts[$1 - 1]/g;
		push @edits, ["plain-access", $i, $c->{match}{ $i + 1 }, $plain];
	}
	return @edits;
}

# ---- declarations outside of functions ----

sub initial_values
{
	my ($c, $part) = @_;
	my ($sign) = grep { C::word($c, $_) eq "=" } $part->{first} .. $part->{last};
	return defined $sign ? ["drop-initial-value", $sign, $part->{last} - 1, ""] : ();
}

# All edits of a file, each as: the name of the part, the operator, first and last token, replacement.
# Members are lists of names of structs' members that have the same type.
sub edits
{
	my ($c, $members) = @_;
	my @edits;
	for my $part (@{ $c->{parts} }) {
		my @own = !$part->{body} ? initial_values($c, $part)
			: map { $_->($c, $part, $members) } \&conditions, \&operands, \&drops, \&orders, \&early_returns,
			\&returned_values, \&cases, \&constants, \&words, \&wrong_names, \&calls;
		push @edits, map { [$part->{name}, @$_] } sort { $a->[1] <=> $b->[1] } @own;
	}
	return @edits;
}

1;
