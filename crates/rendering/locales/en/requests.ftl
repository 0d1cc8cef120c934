### What clients ask for, and how it is answered.

requests-new = New request
requests-ask = Request a trip
requests-number = Request { $number }

## Where a request stands

requests-status-draft = Draft
requests-status-requested = Requested
requests-status-under-review = Under review
requests-status-quoted = Quoted
requests-status-alternative-proposed = Alternative proposed
requests-status-accepted = Accepted
requests-status-declined = Declined
requests-status-cancelled = Cancelled
requests-status-expired = Expired

## The shape of a trip

requests-kind-one-way = One way
requests-kind-return = Return
requests-kind-multi-leg = Several stops

## How far the times may move

requests-flexibility-fixed = Not flexible
requests-flexibility-hour = ± 1 hour
requests-flexibility-two-hours = ± 2 hours
requests-flexibility-half-day = ± half a day
requests-flexibility-day = ± 1 day

## Services

requests-service-catering = Catering
requests-service-ground = Car at arrival
requests-service-hotel = Hotel
requests-service-pets = Pets on board
requests-service-wifi = Wi-Fi
requests-service-assistance = Assistance

## Where it came from

requests-source-portal = from the portal
requests-source-staff = entered by staff
