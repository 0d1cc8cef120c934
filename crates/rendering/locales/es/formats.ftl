### How Spanish writes dates, times, numbers and amounts. Facts from the Unicode CLDR.

formats-language-name = Español
formats-direction = ltr

## Numbers

formats-decimal-sign = ,
formats-group-sign = .
# How many digits stand before the first group sign: 1 gives 1.000 and 2 gives 1000.
formats-least-before-group = 2
formats-percent = { $number }{"\u00A0"}%
formats-distance-nm = { $number } NM

## Money. A currency that is not listed is shown by its code.

formats-money-sign = { $amount }{"\u00A0"}{ $symbol }
formats-money-letters = { $amount }{"\u00A0"}{ $symbol }
formats-currency-USD = US$
formats-currency-AUD = AUD
formats-currency-BRL = BRL
formats-currency-CAD = CAD
formats-currency-CNY = CNY
formats-currency-EUR = €
formats-currency-GBP = GBP
formats-currency-HKD = HKD
formats-currency-ILS = ILS
formats-currency-INR = INR
formats-currency-JPY = JPY
formats-currency-KRW = KRW
formats-currency-MXN = MXN
formats-currency-NZD = NZD
formats-currency-PHP = PHP
formats-currency-TWD = TWD
formats-currency-VND = ₫
formats-currency-XCD = XCD

## Dates and times

formats-date-day = { $weekday }, { $day } { $month }
formats-date-with-year = { $date } { $year }
formats-date-long = { $weekday }, { $day } de { $month }
formats-date-full = { $day } de { $month } de { $year }
formats-month-year = { $month } de { $year }
formats-time = { $hour }:{ $minute }
formats-clock = { $time } { $zone }
formats-moment = { $date }, { $clock }

formats-month-1 = enero
formats-month-2 = febrero
formats-month-3 = marzo
formats-month-4 = abril
formats-month-5 = mayo
formats-month-6 = junio
formats-month-7 = julio
formats-month-8 = agosto
formats-month-9 = septiembre
formats-month-10 = octubre
formats-month-11 = noviembre
formats-month-12 = diciembre

formats-month-short-1 = ene
formats-month-short-2 = feb
formats-month-short-3 = mar
formats-month-short-4 = abr
formats-month-short-5 = may
formats-month-short-6 = jun
formats-month-short-7 = jul
formats-month-short-8 = ago
formats-month-short-9 = sept
formats-month-short-10 = oct
formats-month-short-11 = nov
formats-month-short-12 = dic

formats-weekday-1 = lunes
formats-weekday-2 = martes
formats-weekday-3 = miércoles
formats-weekday-4 = jueves
formats-weekday-5 = viernes
formats-weekday-6 = sábado
formats-weekday-7 = domingo

formats-weekday-short-1 = lun
formats-weekday-short-2 = mar
formats-weekday-short-3 = mié
formats-weekday-short-4 = jue
formats-weekday-short-5 = vie
formats-weekday-short-6 = sáb
formats-weekday-short-7 = dom

## Durations

formats-minutes = { $minutes } min
formats-hours = { $hours } h
formats-hours-minutes = { $hours } h { $minutes } min
formats-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
formats-under-a-minute = menos de un minuto
formats-just-now = ahora mismo
formats-ago = hace { $age }
formats-within = en { $wait }

## Lists

formats-list-two = { $first } y { $last }
formats-list-middle = { $before }, { $next }
formats-list-end = { $before } y { $last }
