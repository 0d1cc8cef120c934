### How English writes dates, times, numbers and amounts. Facts from the Unicode CLDR, 24-hour clock as in the designs.

formats-language-name = English
formats-direction = ltr

## Numbers

formats-decimal-sign = .
formats-group-sign = ,
# How many digits stand before the first group sign: 1 gives 1,000 and 2 gives 1000.
formats-least-before-group = 1
formats-percent = { $number }%
formats-distance-nm = { $number } nm

## Money. A currency that is not listed is shown by its code.

formats-money-sign = { $symbol }{ $amount }
formats-money-letters = { $symbol }{"\u00A0"}{ $amount }
formats-currency-USD = $
formats-currency-AUD = A$
formats-currency-BRL = R$
formats-currency-CAD = CA$
formats-currency-CNY = CN¥
formats-currency-EUR = €
formats-currency-GBP = £
formats-currency-HKD = HK$
formats-currency-ILS = ₪
formats-currency-INR = ₹
formats-currency-JPY = ¥
formats-currency-KRW = ₩
formats-currency-MXN = MX$
formats-currency-NZD = NZ$
formats-currency-PHP = ₱
formats-currency-TWD = NT$
formats-currency-VND = ₫
formats-currency-XCD = EC$

## Dates and times

formats-date-day = { $weekday } { $day } { $month }
formats-date-with-year = { $date } { $year }
formats-date-long = { $weekday } { $day } { $month }
formats-date-full = { $day } { $month } { $year }
formats-month-year = { $month } { $year }
formats-time = { $hour }:{ $minute }
formats-clock = { $time } { $zone }
formats-moment = { $date }, { $clock }

formats-month-1 = January
formats-month-2 = February
formats-month-3 = March
formats-month-4 = April
formats-month-5 = May
formats-month-6 = June
formats-month-7 = July
formats-month-8 = August
formats-month-9 = September
formats-month-10 = October
formats-month-11 = November
formats-month-12 = December

formats-month-short-1 = Jan
formats-month-short-2 = Feb
formats-month-short-3 = Mar
formats-month-short-4 = Apr
formats-month-short-5 = May
formats-month-short-6 = Jun
formats-month-short-7 = Jul
formats-month-short-8 = Aug
formats-month-short-9 = Sep
formats-month-short-10 = Oct
formats-month-short-11 = Nov
formats-month-short-12 = Dec

formats-weekday-1 = Monday
formats-weekday-2 = Tuesday
formats-weekday-3 = Wednesday
formats-weekday-4 = Thursday
formats-weekday-5 = Friday
formats-weekday-6 = Saturday
formats-weekday-7 = Sunday

formats-weekday-short-1 = Mon
formats-weekday-short-2 = Tue
formats-weekday-short-3 = Wed
formats-weekday-short-4 = Thu
formats-weekday-short-5 = Fri
formats-weekday-short-6 = Sat
formats-weekday-short-7 = Sun

## Durations

formats-minutes = { $minutes } min
formats-hours = { $hours } h
formats-hours-minutes = { $hours } h { $minutes } min
formats-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
formats-under-a-minute = under a minute
formats-just-now = just now
formats-ago = { $age } ago
formats-within = in { $wait }

## Lists

formats-list-two = { $first } and { $last }
formats-list-middle = { $before }, { $next }
formats-list-end = { $before } and { $last }
